import QuestionBank

/// Le manuel de qui écrit des paquets.
extension French {
  static func words(_ sentence: Sentence.Guide) -> String {
    switch sentence {
    case .title: "Écrire un paquet"
    case .heading(let section): heading(section)
    case .text(let section): text(section)
    case .tableHeading(let table): heading(table)
    case .field(let field): meaning(field)
    case .kind(let kind): rules(kind)
    case .step(let step): meaning(step)
    }
  }

  private static func heading(_ section: Sentence.Guide.Section) -> String {
    switch section {
    case .beginning: "Un paquet"
    case .steps: "Du fichier vide au paquet installé"
    case .fields: "Les champs"
    case .kinds: "Les genres de questions"
    case .forms: "Les formes acceptées"
    case .citations: "Les citations"
    case .programs: "Des questions d’un programme"
    case .typography: "La typographie"
    case .yaml: "YAML"
    case .limits: "Les limites"
    }
  }

  private static func text(_ section: Sentence.Guide.Section) -> String {
    switch section {
    case .beginning:
      """
      Un paquet est un seul fichier de questions, en YAML ou en JSON et en UTF-8. « paquets nouveau » en écrit un en te posant des questions ; tu continues dans un éditeur. Une question s’appelle partout PAQUET/ID, et la progression tient à ce nom : change le texte comme tu veux, garde l’id. Une question qui en prend un autre nomme l’ancien sous « formerly ».
      """
    case .steps: ""
    case .fields:
      "Ceux marqués * sont obligatoires. Un id se compose de minuscules sans accent, de chiffres, de « . », « _ » et « - » ; il commence par une lettre ou un chiffre et a 64 caractères au plus."
    case .kinds:
      "Ce qu’il faut en plus à chaque genre. Donne les options et les éléments dans n’importe quel ordre, sauf ceux de « order » : ils sont mélangés. Une bonne option fausse est ce que croirait quelqu’un qui confond."
    case .forms:
      """
      Une forme acceptée est une réponse qui compte comme juste. Les majuscules, la ponctuation, l’article du début et la forme de l’apostrophe ne comptent pas, un pluriel vaut son singulier, les petites fautes passent et sont signalées. Ne donne donc que ce qui diffère vraiment : sigles, synonymes. « (…) » entoure des mots facultatifs, « [a|b] » en propose plusieurs, « * » vaut n’importe quels mots : « (le) community manager », « animat[eur|rice] de communauté ». Sous « not », donne les formes fausses, si proches qu’elles paraissent.
      """
    case .citations:
      """
      Dis avec tes mots ce que dit la source, et cite les 2 à 12 mots qui le portent. Avec « --articles DOSSIER », chaque citation est cherchée dans son paragraphe du fichier ID-DE-LA-SOURCE.txt : les paragraphes sont les lignes non vides, comptées à partir de 1. Majuscules, accents et ponctuation comptent ; les espaces et la forme de l’apostrophe, non.
      """
    case .programs:
      """
      « paquets ajouter --draft --as ID » lit une question par ligne, en JSON avec les champs ci-dessous ; une ligne avec « sources » ou « roles » avant elles les déclare pour un nouveau paquet. Chaque ligne reçoit une réponse : proposée, ou ses défauts. Une citation qui n’est pas retrouvée mot pour mot n’est jamais proposée. « paquets brouillons » montre les brouillons à quelqu’un, un par un ; rien n’entre dans un paquet sans avoir été vu.
      """
    case .typography:
      """
      Tape ce qu’a ton clavier. Dans les paquets en français, un terminal dessine ’ pour une apostrophe entre deux lettres, et une espace insécable pour l’espace ordinaire près de : ; ! ? « et » ; « paquets composer » les écrit dans le fichier, fait des « » des guillemets droits et met les espaces qui manquent. Ce qui est entre accents graves reste. Dans une réponse tapée, rien de cela ne compte.
      """
    case .yaml:
      """
      Décale de deux espaces, et mets « - » puis une espace devant chaque élément d’une liste ; [a, b] et {text: a, right: true} tiennent sur une ligne. Mets des guillemets droits autour des textes ; il en faut s’ils contiennent deux-points ou un croisillon, ou commencent par un signe. Les valeurs sont lues comme elles sont écrites : no, 012. Les ancres, les alias et les étiquettes YAML sont refusés. Ton éditeur peut compléter et contrôler un paquet avec pack.schema.json.
      """
    case .limits:
      "Un paquet : 32 000 000 octets, 100 000 questions, 1 000 sources, rôles et leçons. Une autre liste : 100 valeurs. Une ligne : 65 536 octets. Un texte : 8 192 octets. Une forme acceptée : 512 caractères."
    }
  }

  private static func heading(_ table: Sentence.Guide.Table) -> String {
    switch table {
    case .pack: "Un paquet"
    case .source: "Une source"
    case .role: "Un rôle : une des choses que le paquet apprend à distinguer"
    case .lesson: "Une leçon : une distinction, montrée avant ses questions"
    case .question: "Une question"
    case .option: "Une option"
    case .citation: "Une citation"
    }
  }

  private static func meaning(_ field: Sentence.Guide.Field) -> String {
    switch field {
    case .version: "* 1"
    case .packID: "* le nom du paquet"
    case .packTitle: "* ce que l’on voit dans la liste des paquets"
    case .language: "* la langue des questions : fr, en…"
    case .license: "les conditions auxquelles d’autres peuvent s’en servir"
    case .authors: "qui a écrit les questions"
    case .sources: "les sources que les questions citent"
    case .roles: "les choses que le paquet apprend à distinguer"
    case .lessons: "ce qu’il enseigne, dans l’ordre où cela s’apprend"
    case .questions: "* les questions, dans l’ordre d’étude"
    case .sourceID: "* le nom par lequel les citations la connaissent"
    case .author: "* qui l’a écrite"
    case .sourceTitle: "* son titre"
    case .published: "une date (2024-05-01), ou des mots"
    case .url: "où la lire"
    case .short: "comment une courte citation la nomme : « Guetteur, 2024 »"
    case .interest: "ce que son auteur a à y gagner : « vend une formation »"
    case .roleID: "* le nom par lequel questions et options le connaissent"
    case .name: "* comment il s’appelle"
    case .roleAccept: "d’autres noms que l’on peut taper"
    case .definition: "ce que c’est, avec tes mots ; avec « cite »"
    case .facts:
      "ce qui en est vrai : « aspect » et « text », avec « cite » et « views » ; les mêmes aspects pour des rôles à comparer"
    case .lessonID: "* le nom par lequel les questions et les autres leçons la connaissent"
    case .lessonTitle: "* le titre que l’on voit"
    case .requires: "les leçons sur lesquelles elle s’appuie"
    case .lessonText: "* ce qu’elle enseigne, en trois à dix lignes ; avec « cite »"
    case .questionID: "* son nom dans le paquet, auquel tient la progression"
    case .kind: "* ce qu’il faut faire : voir plus bas"
    case .topic: "* un mot qui regroupe des questions, pour « --topic »"
    case .prompt: "* ce qui est demandé"
    case .explanation: "pourquoi la réponse est juste, en trois phrases courtes au plus"
    case .cite: "où une source le dit : voir plus bas"
    case .hints: "montrés un par un, du plus vague au plus précis"
    case .lesson: "la leçon qu’elle exerce"
    case .level: "1 le propos même de la leçon, 2 son emploi dans un cas (comme si rien n’est dit), 3 une nuance"
    case .role: "le rôle auquel appartient la bonne réponse"
    case .tags: "des mots pour trier"
    case .views: "ce que dit chaque source là où elles diffèrent, deux au moins : « by » et « says », avec « cite »"
    case .contrasts: "le cas du paquet qui n’en diffère que par un trait"
    case .formerly: "comment elle s’appelait, PAQUET/ID : les réponses à ces noms comptent pour elle"
    case .optionText: "* ce que l’on choisit"
    case .right: "true pour une bonne option"
    case .why: "une ligne qui dit pourquoi elle est juste ou fausse"
    case .optionRole: "le rôle dont elle est vraie ; avec « cite »"
    case .source: "* l’id d’une source"
    case .section: "le titre sous lequel cela se trouve"
    case .paragraph: "le numéro du paragraphe"
    case .quote: "quelques-uns de ses mots"
    }
  }

  private static func rules(_ kind: Kind) -> String {
    switch kind {
    case .choice: "« options », deux au moins, dont exactement une avec « right: true »"
    case .multiple: "« options », dont au moins une juste et une fausse"
    case .truefalse: "« answer » : true ou false"
    case .short: "« accept », les formes justes, dont la première est montrée ; « not », les formes refusées"
    case .cloze: "« text » avec {{1}}, {{2}}… là où des mots manquent ; « gaps », chacun avec « accept » et « not »"
    case .number: "« answer » : 3.5 ou 24000 ; « tolerance » ; « unit »"
    case .match:
      "« pairs », deux au moins, chacune avec « left » et « right » ; « distractors », des côtés droits sans partenaire"
    case .sort: "« categories » et « items », deux au moins ; un élément a un « text », et sa catégorie sous « in »"
    case .order: "« items », deux au moins, dans le bon ordre"
    case .recall:
      "« points » que doit contenir une réponse libre, chacun avec un « text » et peut-être « accept » ; « model », une réponse qui les contient tous"
    }
  }

  private static func meaning(_ step: Sentence.Guide.Step) -> String {
    switch step {
    case .example: "afficher un exemple avec tous les genres de questions"
    case .begin: "commencer un paquet en répondant à des questions"
    case .format: "composer les textes et remettre les lignes en forme"
    case .check: "voir les erreurs et les avertissements, avec ligne et colonne"
    case .lookUp: "chercher chaque citation dans textes/ID-DE-LA-SOURCE.txt"
    case .tryOut: "essayer une séance sans toucher à ton calendrier"
    case .tryOne: "essayer une question, telle qu’on la voit"
    case .compare: "voir ce qu’une nouvelle version change, et pour quelle progression"
    case .install: "l’installer, ou sa nouvelle version"
    }
  }
}
