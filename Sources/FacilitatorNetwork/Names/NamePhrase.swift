internal import Territories

/// A text that may be a name, taken apart: the words around the name say of which level it is, and whether it only
/// stands for something named after it.
struct NamePhrase {
    /// As written, without what stands around the name.
    private(set) var core: [String]
    /// What is left each time that a word around the name is taken away, the longest first: « PLIE de l’Est lyonnais »
    /// is named after the Est lyonnais, not after something east of Lyon.
    private(set) var stages: [[String]] = []
    /// The levels that its words ask for; nil where they do not say.
    private(set) var levels: Set<Level>?
    /// It stands for something named after the territory.
    private(set) var isNamedAfter = false
    /// Names of the same level may follow.
    private(set) var isPlural = false
    /// « Tout », « entier »: nothing but the level need follow.
    private(set) var isWhole = false
    /// The legal form that is written of an EPCI.
    let form: LegalForm?
    /// All words.
    let words: [String]

    init(_ text: FoldedText) {
        words = text.words.map { NameVocabulary.legalForm(nearly: $0) ?? $0 }
        core = words
        form = LegalForm(words)
        if form != nil { levels = [.epci] }
        isPlural = words.contains("communautes") || words.contains("agglos")
        strip()
    }

    private mutating func strip() {
        // « Uni’Est, PLIE de l’Est lyonnais »
        for body in [["plie"], ["mission", "locale"], ["maison", "de", "l", "emploi"]] {
            guard let place = core.firstRange(of: body), place.lowerBound > 0 else { continue }
            let (before, behind) = (core[..<place.lowerBound], core[place.upperBound...])
            core = Array(behind.isEmpty ? before : behind)
            stages.append(core)
            isNamedAfter = true
        }
        var isChanged = true
        while isChanged, !core.isEmpty {
            isChanged = false
            if let head = Self.heads.first(where: { core.starts(with: $0.words) }),
                core.count > head.words.count || head.mayStandAlone
            {
                core.removeFirst(head.words.count)
                stages.append(core)
                take(head)
                isChanged = true
            } else if let last = core.last, let tail = Self.tails[last],
                core.count > 1 || tail.isWhole
            {
                core.removeLast()
                stages.append(core)
                take(tail)
                isChanged = true
            } else if Self.small.contains(core[0]), core.count > 1 {
                core.removeFirst()
                isChanged = true
            } else if Self.small.contains(core[0]) {
                core = []
            }
        }
    }

    private mutating func take(_ head: Head) {
        if let wanted = head.levels { levels = form == nil ? wanted : levels }
        isNamedAfter = isNamedAfter || head.isNamedAfter
        isPlural = isPlural || head.isPlural
        isWhole = isWhole || head.isWhole
    }

    /// Words before or behind a name.
    private struct Head {
        let words: [String]
        var levels: Set<Level>?
        var isNamedAfter = false
        var isPlural = false
        var isWhole = false

        /// « Nord » is a département, « Région » an answer of its own.
        var mayStandAlone: Bool { !isNamedAfter }

        init(_ words: String) { self.words = words.split(separator: " ").map(String.init) }

        static func all(
            _ list: String, levels: Set<Level>? = nil, isNamedAfter: Bool = false, isPlural: Bool = false,
            isWhole: Bool = false
        ) -> [Head] {
            list.split(separator: ",").map {
                var head = Head(String($0))
                head.levels = levels
                head.isNamedAfter = isNamedAfter
                head.isPlural = isPlural
                head.isWhole = isWhole
                return head
            }
        }
    }

    private static let small: Set<String> = [
        "le", "la", "les", "l", "du", "de", "des", "d", "au", "aux", "a", "en", "et", "sur", "dans", "par",
    ]

    /// Longer ones first, for one may begin another.
    private static let heads: [Head] =
        (Head.all("tout,toute,tous,toutes,ensemble,totalite,integralite,entierete", isWhole: true)
        + Head.all("territoire,territoires,perimetre,epci,epcis,interco,intercos")
        + Head.all("commune,ville,municipalite", levels: [.commune])
        + Head.all("communes,villes", levels: [.commune], isPlural: true)
        + Head.all("departement,dept,dpt,dep", levels: [.departement])
        + Head.all("departements", levels: [.departement], isPlural: true)
        + Head.all("region", levels: [.region]) + Head.all("regions", levels: [.region], isPlural: true)
        + Head.all("mairie,ccas", levels: [.commune], isNamedAfter: true)
        + Head.all("conseil departemental,conseil general,cd", levels: [.departement], isNamedAfter: true)
        + Head.all("conseil regional", levels: [.region], isNamedAfter: true)
        + Head.all(
            """
            plie,plan local pour l insertion et l emploi,plan local d insertion,maison de l emploi et de la formation,\
            maison de l emploi,maison emploi,maison de l emploi de l insertion et de la formation,meif,mief,mdief,\
            mde,mdef,mdee,mission locale,missions locales,ml,mli,mlj,cias,petr,\
            pole d equilibre territorial et rural,bassin d emploi,bassin de vie,bassin,canton,cantons,arrondissement,\
            arrondissement administratif,secteur,secteurs,zone,zone d emploi,scot,syndicat mixte,france travail,\
            pole emploi,cap emploi,agence,antenne,environs,alentours,autour,quartier,quartiers,nord,sud,est,ouest,\
            centre,parc naturel regional,pnr
            """, isNamedAfter: true)).sorted { $0.words.count > $1.words.count }

    private static let tails: [String: Head] = {
        var tails: [String: Head] = [:]
        for head in Head.all("entier,entiere,complet,complete,seul,seule,uniquement", isWhole: true)
            + Head.all("departement", levels: [.departement]) + Head.all("region", levels: [.region])
            + Head.all("commune,ville", levels: [.commune])
            + Head.all("departemental,departementale", levels: [.departement], isWhole: true)
            + Head.all("regional,regionale", levels: [.region], isWhole: true)
            + Head.all("alentours,environs", isNamedAfter: true)
        { tails[head.words[0]] = head }
        return tails
    }()
}

/// The legal form of an EPCI, as its name or somebody's words say it.
enum LegalForm: Hashable {
    case communes, agglomeration, urban
    /// « Métropole », « agglo », « communauté »: of any.
    case any

    /// Nil where the words name no form.
    init?(_ words: [String]) {
        let set = Set(words)
        if set.contains("communaute") || set.contains("communautes") {
            if set.contains("urbaine") || set.contains("urbaines") {
                self = .urban
            } else if set.contains("communes") {
                self = .communes
            } else if set.contains("agglomeration") || set.contains("agglo") {
                self = .agglomeration
            } else {
                self = .any
            }
        } else if !set.isDisjoint(with: ["cc", "cdc", "comcom"]) || words.starts(with: ["com", "com"]) {
            self = .communes
        } else if !set.isDisjoint(with: ["ca", "cda"]) {
            self = .agglomeration
        } else if set.contains("cu") {
            self = .urban
        } else if !set.isDisjoint(with: [
            "agglo", "agglos", "agglomeration", "agglomerations", "metropole", "metropoles", "eurometropole", "interco",
            "intercom", "intercommunalite", "intercommunalites", "epci",
        ]) {
            self = .any
        } else {
            return nil
        }
    }

    /// Whether what somebody wrote may be said of an EPCI that bears another form.
    func agrees(with other: LegalForm?) -> Bool { other == nil || other == .any || self == .any || self == other }
}
