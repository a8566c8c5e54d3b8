internal import Diagnostics
internal import FacilitatorNetwork

/// The posts that applications ask to renew must stand in the register.
enum RenewedPosts {
    static func check(_ posts: [Post], among register: [Post], file: String?, _ findings: inout Findings) {
        let ids = register.filter { $0.status == .enCours }.map(\.id)
        for post in posts {
            guard let renewed = post.renews, !ids.contains(renewed) else { continue }
            findings.add(
                Diagnostic(
                    ValueProblem.notAmong(valid: Array(ids.prefix(12))),
                    at: .init(
                        file: file, row: post.row > 0 ? post.row : nil, column: RegisterColumn.renouvelle.rawValue),
                    value: renewed, nearest: nearest(to: renewed, among: ids)))
        }
    }
}
