internal import Synchronization

/// Answers that were made from one version of a study, by what was asked. The version's end is theirs.
final class AnswerCache: Sendable {
    private let answers = Mutex<[String: [UInt8]]>([:])

    /// Beyond this the cache begins anew; a slider asks for some dozens of days.
    private static let most = 200

    func answer(_ question: String, _ make: () throws -> [UInt8]) rethrows -> [UInt8] {
        if let known = answers.withLock({ $0[question] }) { return known }
        let made = try make()
        answers.withLock { answers in
            if answers.count >= Self.most { answers.removeAll() }
            answers[question] = made
        }
        return made
    }
}
