internal import Diagnostics
internal import Wording

/// What is wrong with a request of a GIS client.
enum OGCProblem: Problem {
    /// From there on the filter cannot be read.
    case wrongFilter(rest: String, fields: [String])
    case unknownFeature

    var facts: ProblemFacts {
        switch self {
        case .wrongFilter(let rest, let fields):
            .init("wrongFilter", .invalid, ["reste": .text(rest), "champs": .list(fields)])
        case .unknownFeature: .init("unknownFeature", .missing)
        }
    }
}

extension OGCProblem: WordedProblem {
    func sentence(_ wording: Wording) -> String {
        switch self {
        case .wrongFilter(let rest, let fields):
            wording.say(
                fr:
                    "ce filtre ne se lit pas à partir de «\u{A0}\(rest)\u{A0}». Attendu\u{A0}: CQL2 (texte), sur ces champs ou sur geometry\u{A0}: \(wording.list(fields)).",
                en:
                    "this filter cannot be read from “\(rest)” on. Expected: CQL2 text, on these fields or on geometry: \(wording.list(fields))."
            )
        case .unknownFeature:
            wording.say(fr: "cette collection n’a pas cet objet.", en: "this collection has no such feature.")
        }
    }
}
