internal import VectorIO

/// Working time as people write it: « 0,5 ETP », « 50 % », « mi-temps », « 1 poste », « 17h30 ».
enum ETPReading {
    /// Hours of a full week.
    private static let week = 35.0
    private static let most = 50.0

    /// - Parameter header: of the column: « % » and « heures » say what bare numbers are.
    static func read(_ text: String, under header: String) -> CellReading {
        if NothingSaid.isSaid(by: text) { return .exact(.blank) }
        let words = text.lowercased().replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        if let part = part(of: words) { return .exact(choice(part)) }
        let head = header.lowercased()
        if let number = DecimalNumber.parse(words) { return bare(number, under: head) }
        if let match = words.wholeMatch(of: /(.+?)\s*(?:d['’]\s*)?(?:e\.?t\.?p\.?|équivalents?[ -]temps[ -]plein)\.?/),
            let number = DecimalNumber.parse(String(match.output.1)), isSize(number)
        {
            return .exact(choice(number))
        }
        if let match = words.wholeMatch(of: /(.+?)\s*%(?:\s*(?:d['’]\s*)?(?:e\.?t\.?p\.?|un temps plein|temps))?/),
            let number = DecimalNumber.parse(String(match.output.1)), isSize(number / 100)
        {
            return .exact(choice(number / 100))
        }
        if let match = words.wholeMatch(of: /(\S+)\s*(?:postes?|agents?|personnes?|salariée?s?|facilitat\w+)/),
            let number = counted(String(match.output.1)), isSize(number)
        {
            return .proposed(choice(number), .countOfPosts)
        }
        if let hours = hours(words) { return read(hours: hours, isSaid: head.contains("heure")) }
        if let sum = sum(words), isSize(sum) { return .proposed(choice(sum), .sum) }
        return .unknown()
    }

    private static func isSize(_ number: Double) -> Bool { number > 0 && number <= most }

    static func choice(_ number: Double) -> CellReading.Choice {
        let text = DecimalNumber.text((number * 1000).rounded() / 1000)
        return CellReading.Choice(text, label: text.replacing(".", with: ","))
    }

    private static func bare(_ number: Double, under header: String) -> CellReading {
        guard number >= 0 else { return .unknown() }
        if header.contains("%"), number <= 100 { return .exact(choice(number / 100)) }
        if header.contains("heure") { return read(hours: number, isSaid: true) }
        // Nobody works ten full times under one name; 50 and 80 are hundredths, 35 a week.
        if number <= 5 { return .exact(choice(number)) }
        if number == week {
            return .proposed(choice(1), .hours, or: [choice(number), choice(number / 100)])
        }
        if number > 10, number <= 100 {
            return .proposed(choice(number / 100), .hundredths, or: number <= most ? [choice(number)] : [])
        }
        return number <= most ? .exact(choice(number)) : .unknown()
    }

    private static func read(hours: Double, isSaid: Bool) -> CellReading {
        let part = hours / week
        guard hours > 0, hours <= 39 else { return .unknown() }
        let choice = choice(min(part, 1))
        return isSaid && part <= 1 ? .exact(choice) : .proposed(choice, .hours)
    }

    /// « mi-temps », « temps plein », « trois quarts de temps ».
    private static func part(of words: String) -> Double? {
        switch normalized(words) {
        case "mitemps", "12temps", "½", "½temps", "demitemps", "undemitemps", "undemietp", "unmitemps", "12etp",
            "unmitempsplein", "demietp":
            0.5
        case "tempsplein", "tempscomplet", "pleintemps", "untempsplein", "untempscomplet", "uneetp", "unetp": 1
        case "troisquartstemps", "34temps", "troisquartsdetemps", "34detemps", "34etp": 0.75
        case "quarttemps", "14temps", "quartdetemps", "14etp", "unquarttemps": 0.25
        default: nil
        }
    }

    /// « 17h30 », « 17 h », « 17,5 heures par semaine ».
    private static func hours(_ words: String) -> Double? {
        let week = /\s*(?:par semaine|hebdo(?:madaires?)?|\/\s*sem(?:aine)?\.?|sem\.?)?/
        if let match = words.wholeMatch(of: /(\d{1,2})\s*h(?:eures?)?\s*(\d{2})?(.*)/),
            String(match.output.3).wholeMatch(of: week) != nil, let whole = Double(match.output.1)
        {
            return whole + (match.output.2.flatMap { Double($0) } ?? 0) / 60
        }
        if let match = words.wholeMatch(of: /(\d{1,2}[.,]\d{1,2})\s*h(?:eures?)?(.*)/),
            String(match.output.2).wholeMatch(of: week) != nil
        {
            return DecimalNumber.parse(String(match.output.1))
        }
        return nil
    }

    private static func counted(_ word: String) -> Double? {
        DecimalNumber.parse(word)
            ?? ["un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5][word]
    }

    /// « 0,5 + 0,5 », « 2 x 0,8 », « 4/5 ».
    private static func sum(_ words: String) -> Double? {
        let bare = words.replacing("etp", with: "")
        if let match = bare.wholeMatch(of: /\s*(\d)\s*\/\s*(\d)\s*/), let above = Double(match.output.1),
            let below = Double(match.output.2), below >= above, below > 0
        {
            return above / below
        }
        let factors = bare.split { "x×*".contains($0) }.map { DecimalNumber.parse(trimmed($0)) }
        if factors.count == 2, let first = factors[0], let second = factors[1] { return first * second }
        let terms = bare.split { "+&".contains($0) }.map { DecimalNumber.parse(trimmed($0)) }
        guard terms.count > 1 else { return nil }
        return terms.reduce(0) { sum, term in sum.flatMap { sum in term.map { sum + $0 } } }
    }

    private static func trimmed(_ text: Substring) -> String { text.trimmed }
}
