/** Names that belong to the platform, to mail and DNS, or that a stranger would mistake for us. */
export const RESERVED_SUBDOMAINS: ReadonlySet<string> = new Set(
  `
  about abuse access account accounts activate admin admins administrator ads alpha analytics
  android answers api apis app application apps archive assets asset auth authentication autoconfig
  autodiscover backup backups beta billing blog board bot broadcasthost bugs business buy cache
  calendar careers cdn cert certificate checkout chat client clients cloud cluster cname code
  community company config console contact control corp cpanel customer customers dashboard data
  database db demo deploy dev developer developers development dns docs documentation domain
  domains download downloads edge edit email enterprise error errors events example faq feed feedback
  file files finance forgot forum free ftp gateway git github gitlab go graph graphql group groups
  guest guide health help helpdesk home host hosting hostmaster hosts http https icon icons ilms
  image images imap img index info install integration integrations internal invite invoice invoices
  ios ipv4 ipv6 isatap jobs join kb key keys lab labs legal library license link links live local
  localdomain localhost log login logout logs mail mailbox mailer mailserver maintenance manage
  manager map maps marketing master media meet member members message messages metric metrics
  mobile monitor monitoring mx mysql name names network new news newsletter nic node nodes noc none
  notifications ns ns0 ns1 ns2 ns3 ns4 null oauth official ops order orders org owner pages partner
  partners password pay payment payments phone platform plan plans poll pop pop3 portal post
  postgres postmaster preview press pricing primary privacy private prod production profile proxy
  public queue rack ready redirect register registry release remote report reports reset resources
  root rss saas sales sandbox schema search secret secure security server servers service services
  session settings setup sftp shop signin signout signup simulator site sites sitemap smtp software
  spam sql ssh ssl sso staff stage staging start stat static statistics stats status store
  subscribe support survey sync sysadmin sysop system team teams telnet temp template terms test
  testing tests token tools trial trust undefined unsubscribe update updates upload uploads usenet
  user users uucp validation vault verify video vpn web webhook webhooks webmail webmaster website
  widget widgets wiki work worker workspace workspaces wpad www www1 www2 www3
  aadhaar amazon apple axisbank bank cbic epfo facebook flipkart gmail google govt gst gstn hdfc
  hdfcbank icici icicibank incometax india instagram linkedin meta microsoft mygov netflix nse
  outlook paypal paytm phonepe razorpay rbi resend sap sbi sebi stripe twitter uidai upi whatsapp
  `
    .trim()
    .split(/\s+/),
);
