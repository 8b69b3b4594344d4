import TestSupport
import Testing

@testable import Grading

struct ShortGraderTests {
  typealias Case = (typed: String, verdict: Verdict, slip: Slip?)

  private func expect(_ typed: String, _ key: AnswerKey, _ verdict: Verdict, _ slip: Slip?) {
    let credit = verdict == .wrong ? 0.0 : 1.0
    #expect(key.judgement(of: typed) == Judgement(verdict: verdict, credit: credit, slips: slip.map { [$0] } ?? []))
  }

  @Test(arguments: ["a", "B", "é", "c ?", "l"])
  func `a single letter looks like the letter of an option and is asked again`(typed: String) {
    let key = AnswerKey.short(["le community manager", "[CM|GC]"], lures: ["social media manager"])
    #expect(key.refusal(of: typed) == .wordsExpected)
  }

  @Test(arguments: [["C", "vitamine C"], ["responsable d’agence"], ["plan B"]] as [[AcceptedPattern]])
  func `a letter that a form holds doesn't make another one an answer`(accepted: [AcceptedPattern]) {
    #expect(AnswerKey.short(Gap(accepted: accepted), lures: []).refusal(of: "d") == .wordsExpected)
  }

  @Test func `a letter without the sign that belongs to it is wrong`() {
    expect("A", .short(["A-"], lures: []), .wrong, nil)
    expect("a", .short(["A+", "A-"], lures: []), .wrong, nil)
  }

  @Test func `a letter that is accepted is right`() {
    expect("c", .short(["C", "vitamine C"], lures: []), .right, nil)
  }

  @Test(arguments: ["2", "猫", "ab"]) func `anything but the letter of an option is judged`(typed: String) {
    expect(typed, AnswerKey.short(["le community manager"], lures: []), .wrong, nil)
  }

  struct CommunityManager {
    static let key = AnswerKey.short(
      [
        "community manager", "CM", "animat[eur|rice] de communauté(s)", "gestionnaire de communauté(s)", "GC",
      ],
      lures: ["social media manager", "SMM", "content manager", "digital marketing manager", "DMM", "GMS"])

    static let right: [String] = [
      "community manager", "community managers", "Community Manager", "COMMUNITY MANAGER", "le community manager",
      "Le Community Manager.",
      "un community manager", "une community manager", "la community manager", "les community manager",
      "du community manager", "au community manager", "l'community manager", "le/la community manager",
      "un(e) community manager", "c'est le community manager", "C’est un CM", "community-manager", "Community_manager",
      "community  manager", "community\u{A0}manager", "community\u{202F}manager", "community\tmanager",
      "« community manager »", "“community manager”", "(community manager)", "community manager…",
      "community manager !",
      "commu\u{200B}nity man\u{AD}ager", "\u{FEFF}community manager", "ｃｏｍｍｕｎｉｔｙ ｍａｎａｇｅｒ",
      "CM", "cm", "Cm", "le CM", "les CM", "un cm", "C.M.", "c.m", "C-M", "GC", "gc", "le GC", "G.C.",
      "animateur de communauté", "animatrice de communauté", "animateur de communautés", "Animatrice de Communautés",
      "l'animateur de communauté", "l’animatrice de communauté", "l animateur de communauté",
      "un animateur de communauté",
      "animateur de communaute\u{301}", "gestionnaire de communauté", "la gestionnaire de communautés",
      "CM (community manager)", "community manager (CM)", "CM / community manager", "CM, community manager",
      "community manager = CM", "animateur de communauté (community manager)",
    ]

    @Test(arguments: right) func `an accepted name is right however it's written`(typed: String) {
      ShortGraderTests().expect(typed, Self.key, .right, nil)
    }

    static let near: [Case] = [
      ("animateur de communaute", .near, .accent(expected: "animateur de communauté")),
      ("ANIMATEUR DE COMMUNAUTE", .near, .accent(expected: "animateur de communauté")),
      ("animatrice de communautes", .near, .accent(expected: "animatrice de communautés")),
      ("l'animateur de communautè", .near, .accent(expected: "animateur de communauté")),
      ("gestionnaire de communautes", .near, .accent(expected: "gestionnaire de communautés")),
      ("comunity manager", .near, .typo(expected: "community manager")),
      ("le comunity manager", .near, .typo(expected: "community manager")),
      ("c'est le comunity manager", .near, .typo(expected: "community manager")),
      ("community manger", .near, .typo(expected: "community manager")),
      ("comunity manger", .near, .typo(expected: "community manager")),
      ("comunity maneger", .near, .typo(expected: "community manager")),
      ("commmunity manager", .near, .typo(expected: "community manager")),
      ("communtiy manager", .near, .typo(expected: "community manager")),
      ("communtiy managre", .near, .typo(expected: "community manager")),
      ("commynity manager", .near, .typo(expected: "community manager")),
      ("community manageur", .near, .typo(expected: "community manager")),
      ("communauty manager", .near, .typo(expected: "community manager")),
      ("communitymanager", .near, .typo(expected: "community manager")),
      ("comunitymanager", .near, .typo(expected: "community manager")),
      ("animateur de comunauté", .near, .typo(expected: "animateur de communauté")),
      ("animateur de comunaute", .near, .typo(expected: "animateur de communauté")),
      ("animateur communauté", .near, .typo(expected: "animateur de communauté")),
      ("animateur des communautés", .near, .typo(expected: "animateur de communautés")),
      ("animateur ed communauté", .near, .typo(expected: "animateur de communauté")),
      ("gestionaire de communauté", .near, .typo(expected: "gestionnaire de communauté")),
      ("gestionnaire de la communauté", .near, .typo(expected: "gestionnaire de communauté")),
      ("C M", .near, .typo(expected: "CM")),
    ]

    @Test(arguments: near) func `a slip is reported with the form it's closest to`(answer: Case) {
      ShortGraderTests().expect(answer.typed, Self.key, answer.verdict, answer.slip)
    }

    static let wrong: [String] = [
      "SMM", "smm", "le SMM", "S.M.M.", "social media manager", "Social Media Manager", "le social media manager",
      "social media maneger", "GMS", "DMM", "digital marketing manager", "content manager", "contnet manager",
      "CN", "CMM", "CMS", "MC", "CMO", "GCC", "GS", "manager", "community", "community management",
      "comunty maneger", "kommunnyti manager", "la communauté", "animateur", "animateur de réseaux sociaux",
      "animation de communauté", "gestionnaire de médias sociaux", "CM ou SMM", "CM (SMM)", "CM / SMM",
      "pas le community manager", "ni community manager", "community manager junior", "le", "12", "😀",
      "chef de projet", "responsable de la communication", "commuter manager", "community ranger manager",
    ]

    @Test(arguments: wrong) func `another name is wrong, however close`(typed: String) {
      ShortGraderTests().expect(typed, Self.key, .wrong, nil)
    }
  }

  struct OtherKeys {
    typealias Case = (
      typed: String, accepted: [AcceptedPattern], lures: [AcceptedPattern], verdict: Verdict, slip: Slip?
    )

    static let answers: [Case] = [
      // Accents and ligatures
      ("stratégie", ["stratégie"], [], .right, nil),
      ("la stratégie", ["stratégie"], [], .right, nil),
      ("stratégie", ["la stratégie"], [], .right, nil),
      ("une stratégie", ["la stratégie"], [], .right, nil),
      ("d'une stratégie", ["la stratégie"], [], .right, nil),
      ("de la stratégie", ["la stratégie"], [], .right, nil),
      ("à la stratégie", ["stratégie"], [], .right, nil),
      ("STRATÉGIE", ["stratégie"], [], .right, nil),
      ("strate\u{301}gie", ["stratégie"], [], .right, nil),
      ("strategie", ["stratégie"], [], .near, .accent(expected: "stratégie")),
      ("strategie", ["la stratégie"], [], .near, .accent(expected: "la stratégie")),
      ("stratègie", ["stratégie"], [], .near, .accent(expected: "stratégie")),
      ("stràtégie", ["stratégie"], [], .near, .accent(expected: "stratégie")),
      ("STRATEGIE", ["stratégie"], [], .near, .accent(expected: "stratégie")),
      ("œuvre", ["œuvre"], [], .right, nil),
      ("ŒUVRE", ["œuvre"], [], .right, nil),
      ("oeuvre", ["œuvre"], [], .near, .accent(expected: "œuvre")),
      ("mise en oeuvre", ["mise en œuvre"], [], .near, .accent(expected: "mise en œuvre")),
      ("œuvre", ["oeuvre"], [], .near, .accent(expected: "oeuvre")),
      ("ex aequo", ["ex æquo"], [], .near, .accent(expected: "ex æquo")),
      ("francais", ["français"], [], .near, .accent(expected: "français")),
      ("mânager", ["manager"], [], .near, .accent(expected: "manager")),
      ("ﬁdéliser", ["fidéliser"], [], .right, nil),
      ("marche", ["marché"], ["marche"], .wrong, nil),
      ("marché", ["marché"], ["marche"], .right, nil),
      // Typos by length
      ("cmm", ["CM"], [], .wrong, nil),
      ("mit", ["mots"], [], .wrong, nil),
      ("vois", ["voix"], [], .wrong, nil),
      ("viox", ["voix"], [], .near, .typo(expected: "voix")),
      ("voixx", ["voix"], [], .near, .typo(expected: "voix")),
      ("père", ["mère"], [], .wrong, nil),
      ("Irak", ["Iran"], [], .wrong, nil),
      ("la fête des pères", ["la fête des mères"], [], .wrong, nil),
      ("visage", ["voix"], [], .wrong, nil),
      ("vissaje", ["visage"], [], .wrong, nil),
      ("audiance", ["audience"], [], .near, .typo(expected: "audience")),
      ("odiance", ["audience"], [], .wrong, nil),
      ("stratgie", ["stratégie"], [], .near, .typo(expected: "stratégie")),
      ("startegie", ["stratégie"], [], .near, .typo(expected: "stratégie")),
      ("stragegi", ["stratégie"], [], .near, .typo(expected: "stratégie")),
      ("stagegi", ["stratégie"], [], .wrong, nil),
      ("APC", ["APEC"], [], .wrong, nil),
      ("apec", ["APEC"], [], .right, nil),
      ("ACEP", ["APEC"], [], .wrong, nil),
      ("HTMK", ["HTML"], [], .wrong, nil),
      ("marketing B2B", ["marketing B2B"], [], .right, nil),
      ("marketing B2C", ["marketing B2B"], [], .wrong, nil),
      ("maketing B2B", ["marketing B2B"], [], .near, .typo(expected: "marketing B2B")),
      ("B to C", ["B to B"], [], .wrong, nil),
      ("2013", ["2013"], [], .right, nil),
      ("2012", ["2013"], [], .wrong, nil),
      ("en 2013", ["(en) 2013"], [], .right, nil),
      ("fevrier 2012", ["février 2013"], [], .wrong, nil),
      ("fevrier 2013", ["février 2013"], [], .near, .accent(expected: "février 2013")),
      ("fevrie 2013", ["février 2013"], [], .near, .typo(expected: "février 2013")),
      ("web 2.0", ["web 2.0"], [], .right, nil),
      ("web 2,0", ["web 2.0"], [], .right, nil),
      ("web 20", ["web 2.0"], [], .wrong, nil),
      // Near misses that must be refused
      ("externe", ["interne"], [], .wrong, nil),
      ("communication externe", ["communication interne"], [], .wrong, nil),
      ("comunication interne", ["communication interne"], [], .near, .typo(expected: "communication interne")),
      ("personnelle", ["impersonnelle"], [], .wrong, nil),
      ("impersonnelle", ["personnelle"], [], .wrong, nil),
      ("inpersonnelle", ["impersonnelle"], [], .near, .typo(expected: "impersonnelle")),
      ("impersonelle", ["impersonnelle"], [], .near, .typo(expected: "impersonnelle")),
      ("direct", ["indirect"], [], .wrong, nil),
      ("visible", ["invisible"], [], .wrong, nil),
      ("intérieur", ["extérieur"], [], .wrong, nil),
      ("qualitatif", ["quantitatif"], [], .wrong, nil),
      ("quantitaif", ["quantitatif"], [], .near, .typo(expected: "quantitatif")),
      ("micro-influenceur", ["macro-influenceur"], [], .wrong, nil),
      ("macro influenceur", ["macro-influenceur"], [], .right, nil),
      ("macroinfluenceur", ["macro-influenceur"], [], .right, nil),
      ("influence", ["influenceur"], [], .wrong, nil),
      ("influencer", ["influenceur"], [], .near, .typo(expected: "influenceur")),
      ("stratégie", ["stratégique"], [], .wrong, nil),
      ("stratège", ["stratégie"], [], .wrong, nil),
      ("analyse", ["analyste"], [], .wrong, nil),
      ("tactique", ["stratégique"], [], .wrong, nil),
      ("stratégique", ["tactique"], [], .wrong, nil),
      ("connecter", ["déconnecter"], [], .wrong, nil),
      ("lancer", ["relancer"], [], .wrong, nil),
      ("croissance", ["décroissance"], [], .wrong, nil),
      ("minorité", ["majorité"], [], .wrong, nil),
      ("non stratégique", ["stratégique"], [], .wrong, nil),
      ("pas stratégique", ["stratégique"], [], .wrong, nil),
      ("vitamine A", ["vitamine D"], [], .wrong, nil),
      ("plan A", ["plan B"], [], .wrong, nil),
      ("responsable agence", ["responsable d'agence"], [], .near, .typo(expected: "responsable d'agence")),
      (
        "responsable medias sociaux", ["responsable des médias sociaux"], [], .near,
        .typo(expected: "responsable des médias sociaux")
      ),
      ("SMM junior", ["CM junior"], [], .wrong, nil),
      ("le content manager", ["contact manager"], ["content manager"], .wrong, nil),
      ("contact maneger", ["contact manager"], ["content manager"], .near, .typo(expected: "contact manager")),
      ("contect manager", ["contact manager"], ["content manager"], .wrong, nil),
      ("voie", ["voix"], ["voie"], .wrong, nil),
      ("voit", ["voix"], ["voie"], .wrong, nil),
      ("la voix", ["voix"], ["voix", "voie"], .right, nil),
      // Number
      ("objectifs", ["objectif"], [], .right, nil),
      ("les objectifs", ["l’objectif"], [], .right, nil),
      ("réseaux", ["réseau"], [], .right, nil),
      ("réseau", ["réseaux"], [], .right, nil),
      ("médias sociaux", ["média social"], [], .right, nil),
      ("mot", ["mots"], [], .right, nil),
      ("KPIs", ["KPI"], [], .right, nil),
      ("strategies", ["stratégie"], [], .near, .accent(expected: "stratégie")),
      ("réseau sociaux", ["réseau social"], [], .near, .typo(expected: "réseau social")),
      ("réseaus", ["réseau"], [], .near, .typo(expected: "réseau")),
      ("voies", ["voix"], ["voie"], .wrong, nil),
      ("GM", ["GMS"], [], .wrong, nil),
      // Words left out
      (
        "indicateurs de performance", ["indicateurs clés de performance"], [], .near,
        .missing(words: ["clés"], expected: "indicateurs clés de performance")
      ),
      ("indicateurs", ["indicateurs clés de performance"], [], .wrong, nil),
      ("indicateurs de performance sociale", ["indicateurs clés de performance"], [], .wrong, nil),
      ("media manager", ["social media manager"], ["media buying manager"], .wrong, nil),
      // Hyphens, apostrophes, spaces
      ("e-mail", ["e-mail"], [], .right, nil),
      ("email", ["e-mail"], [], .right, nil),
      ("e mail", ["e-mail"], [], .right, nil),
      ("e–mail", ["e-mail"], [], .right, nil),
      ("e-mail", ["email"], [], .right, nil),
      ("mot clé", ["mot-clé"], [], .right, nil),
      ("mots-clés", ["mots clés"], [], .right, nil),
      ("savoir faire", ["savoir-faire"], [], .right, nil),
      ("l’entreprise", ["l'entreprise"], [], .right, nil),
      ("l´entreprise", ["l'entreprise"], [], .right, nil),
      ("l`entreprise", ["l'entreprise"], [], .right, nil),
      ("l entreprise", ["l'entreprise"], [], .right, nil),
      ("entreprise", ["l'entreprise"], [], .right, nil),
      ("L'Entreprise", ["entreprise"], [], .right, nil),
      ("d'entreprise", ["entreprise"], [], .right, nil),
      ("de l'entreprise", ["entreprise"], [], .right, nil),
      ("aujourdhui", ["aujourd'hui"], [], .right, nil),
      ("aujourd hui", ["aujourd'hui"], [], .right, nil),
      ("image de marque", ["l'image de la marque"], [], .near, .typo(expected: "l'image de la marque")),
      ("relations presse et influence", ["relations presse & influence"], [], .right, nil),
      ("R & D", ["R&D"], [], .right, nil),
      ("identifier comprendre générer", ["identifier, comprendre, générer"], [], .right, nil),
      ("C++", ["C++"], [], .right, nil),
      ("C#", ["C++"], [], .wrong, nil),
      // An article counts when it's the whole answer
      ("la", ["la"], [], .right, nil),
      ("le", ["la"], [], .wrong, nil),
      ("asymétrique", ["symétrique"], [], .wrong, nil),
      ("efférent", ["afférent"], [], .wrong, nil),
      ("adduction", ["abduction"], [], .wrong, nil),
      ("poison", ["poisson"], [], .wrong, nil),
      ("nitrite", ["nitrate"], [], .wrong, nil),
      ("nitrat", ["nitrate"], [], .near, .typo(expected: "nitrate")),
      ("symetriqe", ["symétrique"], [], .near, .typo(expected: "symétrique")),
      ("profesionnel", ["professionnel"], [], .near, .typo(expected: "professionnel")),
      // Signs that belong to a form
      ("A-", ["A-"], [], .right, nil),
      ("A–", ["A-"], [], .right, nil),
      ("A+", ["A-"], [], .wrong, nil),
      ("A-", ["A"], [], .wrong, nil),
      ("AB", ["AB-"], [], .wrong, nil),
      ("5", ["-5"], [], .wrong, nil),
      ("–5", ["-5"], [], .right, nil),
      ("-5", ["5"], [], .wrong, nil),
      ("moins 5", ["[-5|moins 5]"], [], .right, nil),
      ("−5", ["[-5|moins 5]"], [], .right, nil),
      ("5 degrés", ["-5 degrés"], [], .wrong, nil),
      ("34", ["3/4"], [], .wrong, nil),
      ("3/4", ["34"], [], .wrong, nil),
      ("3 / 4", ["3/4"], [], .right, nil),
      ("3-4", ["3/4"], [], .wrong, nil),
      ("les 34 du budget", ["les 3/4 du budget"], [], .wrong, nil),
      ("1030", ["10 30"], [], .wrong, nil),
      ("24000", ["24 000"], [], .near, .typo(expected: "24 000")),
      ("C# avancé", ["C++ avancé"], [], .wrong, nil),
      (".NET", [".NET"], [], .right, nil),
      ("anti", ["anti-"], [], .right, nil),
      ("anti-", ["anti"], [], .right, nil),
      ("dé", ["dé-"], [], .right, nil),
      ("> 5", ["< 5"], [], .wrong, nil),
      // Spaces between a figure and its sign
      ("100%", ["100 %"], [], .right, nil),
      ("5 ‰", ["5‰"], [], .right, nil),
      ("$ 20", ["$20"], [], .right, nil),
      ("20€", ["20\u{A0}€"], [], .right, nil),
      ("20°C", ["20 °C"], [], .right, nil),
      ("environ 20%", ["(environ) 20 %"], [], .right, nil),
      ("20%", ["[20|vingt] %"], [], .right, nil),
      ("20%", ["20 [%|pour cent]"], [], .right, nil),
      ("100", ["100 %"], [], .wrong, nil),
      ("20 °F", ["20 °C"], [], .wrong, nil),
      // Other ways to write the same characters
      ("CO2", ["CO₂"], [], .right, nil),
      ("CO₂", ["CO2"], [], .right, nil),
      ("m2", ["m²"], [], .right, nil),
      ("m^2", ["m²"], [], .right, nil),
      ("103", ["10³"], [], .wrong, nil),
      ("10^3", ["10³"], [], .right, nil),
      ("1/2", ["½"], [], .right, nil),
      ("½", ["1/2"], [], .right, nil),
      ("ガス", ["ｶﾞｽ"], [], .right, nil),
      ("λόγοσ", ["λόγος"], [], .right, nil),
      ("ΛΌΓΟΣ", ["λόγος"], [], .right, nil),
      ("كتاب", ["كِتَاب"], [], .near, .accent(expected: "كِتَاب")),
      ("שָׁלוֹם", ["שלום"], [], .near, .accent(expected: "שלום")),
      ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", ["한국"], [], .right, nil),
      // Patterns
      ("gérer la communauté", ["gérer * communauté"], [], .right, nil),
      ("gérer une grande communauté", ["gérer * communauté"], [], .right, nil),
      ("gérer communauté", ["gérer * communauté"], [], .right, nil),
      ("gerer sa communaute", ["gérer * communauté"], [], .near, .accent(expected: "gérer communauté")),
      ("gérer la comunauté", ["gérer * communauté"], [], .wrong, nil),
      ("marketing digital", ["marketing [digital|numérique|web]"], [], .right, nil),
      ("marketing numerique", ["marketing [web|numérique]"], [], .near, .accent(expected: "marketing numérique")),
      ("marketting web", ["marketing [digital|numérique|web]"], [], .near, .typo(expected: "marketing web")),
      ("le marketing", ["marketing [digital|numérique|web]"], [], .wrong, nil),
      ("grand public", ["(le) (grand) public"], [], .right, nil),
      ("public", ["(le) (grand) public"], [], .right, nil),
      ("le grand publique", ["(le) (grand) public"], [], .wrong, nil),
      ("le grand pulbic", ["(le) (grand) public"], [], .near, .typo(expected: "le grand public")),
    ]

    @Test(arguments: answers) func `an answer is judged by its key`(answer: Case) {
      ShortGraderTests().expect(
        answer.typed, .short(Gap(accepted: answer.accepted), lures: answer.lures), answer.verdict, answer.slip)
    }
  }

  struct OtherQuestions {
    static let key = AnswerKey.short(
      ["nitrate", "marché"], lures: [],
      elsewhere: Vocabulary(
        accepted: [
          ["nitrate"], ["nitrute"], ["pâte", "marche"], ["marché", "marches"], ["nitrâte"],
        ], shown: ["Le nitrade", "nitratte"]))

    static let answers: [Case] = [
      ("nitrute", .wrong, nil), ("nitrade", .wrong, nil), ("nitratte", .wrong, nil), ("marche", .wrong, nil),
      ("nitrâte", .wrong, nil), ("nitrates", .right, nil), ("nitrat", .near, .typo(expected: "nitrate")),
      ("nitrate", .right, nil), ("marchés", .right, nil),
    ]

    @Test(arguments: answers) func `what another question of the pack accepts or shows isn't a slip`(answer: Case) {
      ShortGraderTests().expect(answer.typed, Self.key, answer.verdict, answer.slip)
    }

    @Test func `a question that accepts the same form asks for the same thing`() {
      let key = AnswerKey.short(
        ["États-Unis"], lures: [],
        elsewhere: Vocabulary(accepted: [["USA", "Etats-Unis", "États-Unis"]], shown: ["Etats-Unis"]))
      ShortGraderTests().expect("Etats-Unis", key, .near, .accent(expected: "États-Unis"))
    }
  }

  struct RefusedForms {
    /// A key that refuses words near those that it accepts.
    static let key = AnswerKey.short(
      Gap(
        accepted: ["portée", "nombre d’impressions", "impressions"],
        refused: ["portées payantes", "impression", "* clics", "reportée"]), lures: [])

    static let answers: [Case] = [
      ("impressions", .right, nil), ("les impressions", .right, nil), ("impression", .wrong, nil),
      ("Impression.", .wrong, nil), ("impresions", .wrong, nil), ("imprssion", .wrong, nil),
      ("nombre d’impresions", .near, .typo(expected: "nombre d’impressions")),
      ("nombre de clics", .wrong, nil), ("clics", .wrong, nil), ("reportee", .wrong, nil),
      ("portee", .near, .accent(expected: "portée")), ("portée (impression)", .wrong, nil),
    ]

    @Test(arguments: answers) func `a refused form, or one near it, is wrong however near an accepted one`(answer: Case)
    {
      ShortGraderTests().expect(answer.typed, Self.key, answer.verdict, answer.slip)
    }

    @Test func `a form that is accepted in full is right though it's refused too`() {
      let key = AnswerKey.short(Gap(accepted: ["portée"], refused: ["* portée", "portées"]), lures: [])
      ShortGraderTests().expect("la portée", key, .right, nil)
      ShortGraderTests().expect("portées", key, .wrong, nil)
    }

    @Test func `an accepted form that lacks an accent is nearer to it than a typo is to a refused one`() {
      let key = AnswerKey.short(Gap(accepted: ["stratégie"], refused: ["stratégies"]), lures: [])
      ShortGraderTests().expect("strategie", key, .near, .accent(expected: "stratégie"))
      ShortGraderTests().expect("strategies", key, .wrong, nil)
      ShortGraderTests().expect("stratégi", key, .wrong, nil)
    }
  }

  @Test(arguments: ["...", "«»", "( )"]) func `punctuation alone is asked again`(typed: String) {
    #expect(AnswerKey.short(["CM"], lures: []).refusal(of: typed) == .unrecognised)
  }

  @Test func `nothing is accepted by a key without forms`() {
    ShortGraderTests().expect("CM", .short([], lures: []), .wrong, nil)
  }
}
