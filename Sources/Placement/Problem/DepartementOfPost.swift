public import Coverage
public import FacilitatorNetwork
internal import Territories

/// The département that answers for a post.
public struct DepartementOfPost: Sendable {
    private let scenario: Scenario

    public init(_ scenario: Scenario) {
        self.scenario = scenario
    }

    /// Of a candidate: that of the row it is made of, else of its seat.
    public func code(of candidate: PostCandidate) -> String? {
        if let row = candidate.row { return code(following: scenario.register.posts[row]) }
        let gazetteer = scenario.gazetteer
        return candidate.seat.flatMap { gazetteer.communes[$0].departement }.map { gazetteer.departements[$0].code }
    }

    /// The code that the service following a convention names; nil where it names none.
    public func named(by post: Post) -> String? {
        let word = post.financing.followUp?.split(separator: " ").last.map(String.init)
        return word.flatMap { scenario.gazetteer.position(of: $0, at: .departement) == nil ? nil : $0 }
    }

    /// The département that follows a convention: the code at the end of « DDETS 30 », else that of the post's seat, else
    /// the one that most of its people live in.
    public func code(following post: Post) -> String? {
        let gazetteer = scenario.gazetteer
        if let named = named(by: post) { return named }
        if let seat = post.seat, let departement = gazetteer.communes[seat].departement {
            return gazetteer.departements[departement].code
        }
        var people: [Int: Double] = [:]
        for token in post.own.tokens {
            guard !token.isExcluded, case .unit(let unit) = token.part else { continue }
            for commune in gazetteer.communes(of: unit) {
                guard let departement = gazetteer.communes[commune].departement else { continue }
                people[departement, default: 0] += gazetteer.communes[commune].population ?? 0
            }
        }
        return people.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { gazetteer.departements[$0.key].code }
    }
}
