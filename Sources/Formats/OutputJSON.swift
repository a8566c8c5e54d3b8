internal import Foundation
internal import Studies
internal import VectorIO

extension Encodable {
    /// As JSON outputs are written: the same value gives the same bytes.
    var outputJSON: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self).withoutNoise + "\n"
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

extension String {
    /// Pretty-printed JSON whose long numbers have lost the digits that say nothing; each has a line of its own, and no
    /// text ends without a quote.
    fileprivate var withoutNoise: String {
        replacing(#/(?m)(?<before>[ :])(?<number>-?\d+\.\d{10,})(?<after>,?)$/#) { match in
            let number = Double(match.output.number).map { "\(DecimalNumber.withoutNoise($0))" }
            return "\(match.output.before)\(number ?? String(match.output.number))\(match.output.after)"
        }
    }
}
