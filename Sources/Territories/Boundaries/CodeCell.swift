internal import Foundation

/// A code as a layer of boundaries gives it: bare, or in an object with its name, as `geo.api.gouv.fr` answers
/// (`{"code": "79", "nom": "Deux-Sèvres"}`), which OGR hands over as its JSON text.
struct CodeCell {
    /// Without its object.
    let code: String
    /// What the object calls it.
    let name: String?

    /// Text that is no such object is the code itself.
    init(_ text: String) {
        let object = text.hasPrefix("{") ? try? JSONSerialization.jsonObject(with: Data(text.utf8)) : nil
        let members = object as? [String: Any]
        func member(_ key: String) -> String? {
            (members?[key] as? String) ?? (members?[key] as? NSNumber)?.stringValue
        }
        code = member("code") ?? text
        name = member("nom")
    }
}
