/// « oui » or « non », as people and spreadsheets write them.
enum YesNo: String, CaseIterable {
    case oui, non

    init(_ isYes: Bool) { self = isYes ? .oui : .non }

    init?(written text: String) {
        switch normalized(text) {
        case "oui", "o", "vrai", "true", "1", "x": self = .oui
        case "non", "n", "faux", "false", "0": self = .non
        default: return nil
        }
    }
}
