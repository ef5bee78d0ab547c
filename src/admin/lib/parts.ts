import { lazy } from "react"

const load = {
  conversations: () => import("../components/conversations/conversations-section"),
  transcript: () => import("../components/conversations/transcript-drawer"),
  profilePage: () => import("../components/profile/profile-page"),
  profile: () => import("../components/profile/profile-sections"),
  timeline: () => import("../components/history/timeline-section"),
  notes: () => import("../components/notes/notes-section"),
  settings: () => import("../components/chatbots/settings-sections"),
  channelGuide: () => import("../components/channels/guide/channel-guide"),
  channelSetup: () => import("../components/channels/guide/channel-setup"),
  channelSecret: () => import("../components/channels/channel-secret-drawer"),
  shopProfiles: () => import("../components/widgets/contained-profiles"),
}

/*
 * What is not on the first screen is fetched when it is opened: a shop's dashboard loads on every page what this plugin
 * adds to it.
 */
export const ConversationsSection = lazy(load.conversations)
export const TranscriptDrawer = lazy(load.transcript)
export const ProfilePage = lazy(load.profilePage)
export const ProfileSections = lazy(load.profile)
export const TimelineSection = lazy(load.timeline)
export const NotesSection = lazy(load.notes)
export const SettingsSections = lazy(load.settings)
export const ChannelGuide = lazy(load.channelGuide)
export const ChannelSetup = lazy(load.channelSetup)
export const ChannelSecretDrawer = lazy(load.channelSecret)
export const ContainedProfiles = lazy(load.shopProfiles)

/** Fetches what staff open next, while they still read the list. One that fails is fetched again when it is opened. */
export const preloadProfile = () =>
  Promise.allSettled([load.profilePage(), load.profile(), load.timeline(), load.notes(), load.transcript()])
