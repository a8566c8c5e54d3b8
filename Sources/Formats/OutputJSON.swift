internal import Foundation
internal import Studies
internal import VectorIO

extension Encodable {
    /// As JSON outputs are written: the same value gives the same bytes.
    var outputJSON: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }
}

/// A file that a result rests on, under the names of the contract.
struct InputEntry: Encodable {
    let file: String
    let sha256: String

    init(_ input: InputFile.Part) {
        file = input.file
        sha256 = input.sha256
    }

    private enum CodingKeys: String, CodingKey {
        case file = "fichier"
        case sha256
    }
}
