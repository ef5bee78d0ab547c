/**
 * How people type in chats, written out. Keys are folded tokens; the Vietnamese ones hold only in a text that is
 * Vietnamese, since `k`, `a` or `m` mean something else in English.
 */
const pairs = (list: string): Map<string, string[]> =>
  new Map(
    list
      .trim()
      .split(/\s*\n\s*|\s*;\s*/)
      .map((pair) => pair.split("="))
      .map(([short, long]) => [(short ?? "").trim(), (long ?? "").trim().split(" ")])
  )

export const VIETNAMESE_SHORTHAND = pairs(`
  k=khong; ko=khong; hk=khong; hok=khong; kh=khong; khg=khong; kg=khong; hog=khong
  khum=khong; khom=khong; hông=khong; kp=khong phai; kbh=khong bao gio; kb=khong biet; kbt=khong biet
  dc=duoc; đc=duoc; dk=duoc; dx=duoc; đx=duoc; đk=duoc; dcj=duoc; dươc=duoc
  bn=bao nhieu; bnh=bao nhieu; bnhiu=bao nhieu; bnhieu=bao nhieu; nhiu=bao nhieu; nhju=bao nhieu; nhiêu=bao nhieu
  ib=nhan tin; inb=nhan tin; inbox=nhan tin; nt=nhan tin; rep=tra loi; tl=tra loi; trl=tra loi; cmt=binh luan
  ck=chuyen khoan; ckhoan=chuyen khoan; bank=chuyen khoan; stk=so tai khoan; tk=tai khoan; tt=thanh toan
  sz=size; sp=san pham; spham=san pham; hsd=han su dung; nsx=nha san xuat; bh=bao hanh; km=khuyen mai
  sdt=so dien thoai; đt=dien thoai; dt=dien thoai; đ/c=dia chi; đchi=dia chi; dchi=dia chi
  nv=nhan vien; nvien=nhan vien; tv=tu van; gd=giao dich; dv=dich vu; ktra=kiem tra; hnao=hom nao; đhang=don hang
  mk=minh; mik=minh; mjh=minh; mh=minh; tui=toi; e=em; a=anh; c=chi; ad=shop; admin=shop; b=ban; bik=biet; bt=biet
  bít=biet; bit=biet; iu=yeu; yêu=yeu; thik=thich; thjk=thich; wa=qua; wá=qua; j=gi; gj=gi; z=vay; zay=vay; zậy=vay
  v=vay; r=roi; rui=roi; rùi=roi; ròi=roi; oy=roi; rồi=roi; cx=cung; cug=cung; cg=cung; ms=moi
  mn=moi nguoi; mng=moi nguoi; ng=nguoi; ngta=nguoi ta; ntn=nhu the nao; nhg=nhung; nma=nhung ma; nhma=nhung ma
  trc=truoc; lm=lam; lun=luon; h=gio; bjo=bay gio; bjờ=bay gio; hnay=hom nay
  hqua=hom qua; tks=cam on; thanks=cam on; thank=cam on; thks=cam on; cảmơn=cam on; camon=cam on; cmon=cam on
  hn=ha noi; hcm=ho chi minh; sg=sai gon; tphcm=ho chi minh; dn=da nang; vn=viet nam; q=quan
  okie=ok; oki=ok; okê=ok; oke=ok; okela=ok; okay=ok; uk=u; uhm=u; um=u; uh=u; ừ=u; ừm=u; ừa=u; ua=u
  gởi=gui; goi=goi; mún=muon; mun=muon; dag=dang; nc=nuoc; đhg=dong ho
  freeship=mien phi ship; fs=mien phi ship; cod=cod; auth=chinh hang; authen=chinh hang; hihi=cuoi
  haha=cuoi; kk=cuoi; kkk=cuoi; hehe=cuoi; huhu=buon; bùn=buon; tr=trieu; fb=facebook
`)

export const ENGLISH_SHORTHAND = pairs(`
  u=you; ur=your; r=are; pls=please; plz=please; plss=please; pleas=please; thx=thanks; tks=thanks; ty=thanks
  tysm=thanks so much; thnx=thanks; tnx=thanks; wanna=want to; gonna=going to; gotta=got to; gimme=give me
  lemme=let me; dunno=do not know; idk=i do not know; im=i am; ive=i have; ill=i will; id=i would; dont=do not
  doesnt=does not; didnt=did not; cant=can not; cannot=can not; wont=will not; isnt=is not; arent=are not
  wasnt=was not; havent=have not; hasnt=has not; couldnt=could not; wouldnt=would not; whats=what is; hows=how is
  wheres=where is; whens=when is; thats=that is; its=it is; theres=there is; youre=you are; theyre=they are
  lets=let us; i'm=i am; i've=i have; i'll=i will; i'd=i would; don't=do not; doesn't=does not; didn't=did not
  can't=can not; won't=will not; isn't=is not; aren't=are not; wasn't=was not; haven't=have not; hasn't=has not
  couldn't=could not; wouldn't=would not; shouldn't=should not; what's=what is; how's=how is; where's=where is
  when's=when is; that's=that is; it's=it is; there's=there is; you're=you are; they're=they are; let's=let us
  we're=we are; we'd=we would; we'll=we will; we've=we have; who's=who is; he's=he is; she's=she is; asap=urgent now
  tmr=tomorrow; tmrw=tomorrow; 2moro=tomorrow; tomoro=tomorrow; tomorow=tomorrow; tdy=today; tonite=tonight
  msg=message; pic=photo; pics=photos; picture=photo; pictures=photos; info=information; w/=with; w/o=without
  b4=before; gr8=great; yep=yes; yup=yes; yeah=yes; yea=yes; ya=yes; okay=ok; okey=ok; k=ok; kk=ok; nope=no; nah=no
  hiya=hi; heya=hey; helo=hello; hllo=hello; addr=address; appt=appointment; appts=appointments; qty=quantity
  recieve=receive; recieved=received; avail=available; availble=available; avaliable=available; availabe=available
  colour=color; colours=colors; btw=by the way; rn=right now; bcoz=because; cuz=because; coz=because; thru=through
  prize=price; cst=cost; hw=how; hv=have; hav=have; wat=what; wut=what; wht=what; shud=should; cud=could; wud=would
  pymt=payment; delivry=delivery; shiping=shipping; shippin=shipping; wich=which; recomend=recommend; sugest=suggest
`)
