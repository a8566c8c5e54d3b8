internal import Diagnostics
public import Foundation
public import Yams

/// A YAML file as a person wrote it.
public enum YAMLFile {
    /// - Parameter file: how messages name the file that the bytes are of.
    /// - Throws: what is wrong with the file as a whole.
    public static func root(_ data: Data, file: String) throws -> Node {
        let place = Diagnostic.Place(file: file)
        guard let text = String(data: data, encoding: .utf8) else {
            throw Diagnostic(FileProblem.unknownEncoding, at: place)
        }
        guard aliases(in: text) <= mostAliases else {
            throw Diagnostic(YAMLProblem.invalidYAML(reason: "more than \(mostAliases) aliases"), at: place)
        }
        do {
            // An empty file is a mapping that lacks everything.
            return try Yams.compose(yaml: text) ?? Node([(Node, Node)]())
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                throw Diagnostic(YAMLProblem.invalidYAML(reason: problem), at: .init(file: file, row: mark.line))
            case .duplicatedKeysInMapping(let duplicates, _):
                let key = duplicates.first.map { "\($0)" } ?? ""
                // « { a: 1,0, b: 2,0 } »: what follows two decimal commas.
                if !key.isEmpty, key.allSatisfy({ $0.isASCII && $0.isNumber }),
                    let line = text.split(whereSeparator: \.isNewline).first(where: { $0.contains(",\(key)") })
                {
                    let number = line.firstMatch(of: /\d+,\d+/).map { String($0.output) } ?? key
                    throw Diagnostic(
                        YAMLProblem.writtenAsPeopleDo(number: number.replacing(",", with: ".")), at: place,
                        value: number)
                }
                throw Diagnostic(YAMLProblem.repeatedKey, at: repetition(of: key, in: text, file: file), value: key)
            default: throw Diagnostic(YAMLProblem.invalidYAML(reason: "\(error)"), at: place)
            }
        }
    }

    /// Aliases of aliases multiply: *n* of them make at most *e*^(*n*/*e*) copies, 130 000 for this many.
    private static let mostAliases = 32

    /// What looks like an alias, before anything is composed; a star inside of text may be among them.
    private static func aliases(in text: String) -> Int {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return 0 }
        return text.matches(of: /(?:^|[\s\[\]{},:?-])\*[^\s\[\]{},*]/).count
    }

    /// Where a key stands for the second time among keys of the same depth, and its path.
    private static func repetition(of key: String, in text: String, file: String) -> Diagnostic.Place {
        var path: [(depth: Int, name: String)] = []
        var seen: Set<String> = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let depth = line.prefix { $0 == " " }.count
            let name = line.dropFirst(depth).prefix { $0 != ":" }.trimmingCharacters(in: .whitespaces)
            guard line.contains(":"), !name.hasPrefix("#"), !name.hasPrefix("-") else { continue }
            while let last = path.last, last.depth >= depth { path.removeLast() }
            path.append((depth, name))
            let whole = path.map(\.name).joined(separator: ".")
            if !seen.insert(whole).inserted, name == key {
                return Diagnostic.Place(file: file, row: index + 1, column: whole)
            }
        }
        return Diagnostic.Place(file: file, column: key)
    }
}
