internal import Foundation

/// Names of studies' folders: nothing that could lead out of the folder of studies, or be hidden in it.
enum StudyName {
    private static let most = 64

    /// Lower-case letters without accents, digits and hyphens.
    static func isOne(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= most && text.utf8.first != UInt8(ascii: "-")
            && text.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
            }
    }

    /// A name made of a title, that no folder bears yet.
    static func new(from title: String, isTaken: (String) -> Bool) -> String {
        let plain = title.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var base = String(words.joined(separator: "-").lowercased().prefix(most - 4))
        while base.hasSuffix("-") { base.removeLast() }
        if base.isEmpty { base = "etude" }
        var (name, number) = (base, 1)
        while isTaken(name) {
            number += 1
            name = "\(base)-\(number)"
        }
        return name
    }
}
