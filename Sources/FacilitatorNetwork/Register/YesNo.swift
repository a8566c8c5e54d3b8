/// « oui » or « non », as people and spreadsheets write them.
package enum YesNo: String, CaseIterable {
    case oui, non

    package init(_ isYes: Bool) { self = isYes ? .oui : .non }

    package init?(written text: String) {
        switch normalized(text) {
        case "oui", "o", "vrai", "true", "1", "x": self = .oui
        case "non", "n", "faux", "false", "0": self = .non
        default: return nil
        }
    }
}
