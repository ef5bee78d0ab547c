import { lazy } from "react"

const load = {
  chatbots: () => import("../components/chatbots/chatbots-part"),
  conversations: () => import("../components/conversations/conversations-part"),
  importExport: () => import("../components/import-export/import-export-part"),
  profile: () => import("../components/profile/profile-part"),
  settings: () => import("../components/settings/settings-part"),
  shopProfiles: () => import("../components/widgets/contained-profiles"),
}

/*
 * Screens are fetched when they are opened: a shop's dashboard loads on every page what this plugin adds to it. Screens that are opened one after the other are one part: each part more costs what it imports and shares.
 */
export const ChatbotList = lazy(() => load.chatbots().then((part) => ({ default: part.ChatbotList })))
export const ChatbotPage = lazy(() => load.chatbots().then((part) => ({ default: part.ChatbotPage })))
export const ChatbotCreateDrawer = lazy(() => load.chatbots().then((part) => ({ default: part.ChatbotCreateDrawer })))
export const ChatbotEditDrawer = lazy(() => load.chatbots().then((part) => ({ default: part.ChatbotEditDrawer })))
export const CustomersSection = lazy(() => load.chatbots().then((part) => ({ default: part.CustomersSection })))
export const ConversationsSection = lazy(() => load.conversations().then((part) => ({ default: part.ConversationsSection })))
export const AlertsSection = lazy(() => load.conversations().then((part) => ({ default: part.AlertsSection })))
export const TranscriptDrawer = lazy(() => load.conversations().then((part) => ({ default: part.TranscriptDrawer })))
export const ExportPanel = lazy(() => load.importExport().then((part) => ({ default: part.ExportPanel })))
export const ImportPage = lazy(() => load.importExport().then((part) => ({ default: part.ImportPage })))
export const ProfilePage = lazy(() => load.profile().then((part) => ({ default: part.ProfilePage })))
export const ProfileSections = lazy(() => load.profile().then((part) => ({ default: part.ProfileSections })))
export const TimelineSection = lazy(() => load.profile().then((part) => ({ default: part.TimelineSection })))
export const NotesSection = lazy(() => load.profile().then((part) => ({ default: part.NotesSection })))
export const RunsDrawer = lazy(() => load.profile().then((part) => ({ default: part.RunsDrawer })))
export const SettingsSections = lazy(() => load.settings().then((part) => ({ default: part.SettingsSections })))
export const TrialModal = lazy(() => load.settings().then((part) => ({ default: part.TrialModal })))
export const IntentDrawer = lazy(() => load.settings().then((part) => ({ default: part.IntentDrawer })))
export const RuleDrawer = lazy(() => load.settings().then((part) => ({ default: part.RuleDrawer })))
export const RuleDeliveriesDrawer = lazy(() => load.settings().then((part) => ({ default: part.RuleDeliveriesDrawer })))
export const RuleSecretDrawer = lazy(() => load.settings().then((part) => ({ default: part.RuleSecretDrawer })))
export const ChannelGuide = lazy(() => load.settings().then((part) => ({ default: part.ChannelGuide })))
export const ChannelSetup = lazy(() => load.settings().then((part) => ({ default: part.ChannelSetup })))
export const ChannelRenameDrawer = lazy(() => load.settings().then((part) => ({ default: part.ChannelRenameDrawer })))
export const ChannelSecretDrawer = lazy(() => load.settings().then((part) => ({ default: part.ChannelSecretDrawer })))
export const ContainedProfiles = lazy(load.shopProfiles)

/** Fetches what staff open next, while they still read the list. One that fails is fetched again when it is opened. */
export const preloadProfile = () => Promise.allSettled([load.profile(), load.conversations()])
