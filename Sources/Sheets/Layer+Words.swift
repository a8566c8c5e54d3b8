public import VectorIO
public import Wording

extension Layer {
    /// The cells of a row as people read them.
    public func words(of position: Int, in language: Language) -> [String] {
        let wording = Wording(language)
        return zip(schema.fields, features[position].values).map { field, value in
            switch value {
            case .null: ""
            case .text(let text): text
            case .integer(let number): wording.format.integer(number)
            case .real(let number):
                if field.numberStyle == .count, let whole = Int(exactly: number.rounded()) {
                    wording.format.integer(whole)
                } else {
                    wording.format.decimal(number, digits: 2)
                }
            case .boolean(let truth): wording.say(fr: truth ? "oui" : "non", en: truth ? "yes" : "no")
            }
        }
    }
}
