internal import Diagnostics
internal import FacilitatorNetwork
internal import Funding

/// The rules that posts of a study are held against: those that their own `aap` names, else, for applications, those of
/// the study's placement.
struct CallShelf {
    private let placement: CallRules?
    private let names: [String]
    private var read: [String: CallRules] = [:]

    /// - Parameter placement: the rules that `placement.rules` names.
    init(placement: CallRules?) throws {
        self.placement = placement
        names = try RulesLibrary.names()
    }

    /// What `aap` may say.
    var valid: [String] { names + [placement?.name].compactMap { $0 }.filter { !names.contains($0) } }

    /// Nil for a post that names no call, or none that is known.
    mutating func rules(for post: Post) throws -> CallRules? {
        guard let call = post.financing.call else { return post.status == .candidature ? placement : nil }
        let key = Post.key(call)
        if let placement, Post.key(placement.name) == key { return placement }
        guard let name = names.first(where: { Post.key($0) == key }) else { return nil }
        if let rules = read[name] { return rules }
        let rules = try RulesLibrary.read(name)
        read[name] = rules
        return rules
    }
}
