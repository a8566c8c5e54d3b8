/// What a post is on a given day.
public enum PostState: String, Hashable, Sendable, CaseIterable {
    /// A facilitator in post: covers, and brings capacity.
    case actif
    /// The convention has ended.
    case expire
    /// The convention has not begun.
    case aVenir = "a_venir"
    /// An application, not a post yet.
    case candidature
    /// A coordinator in post, who covers nothing by themselves.
    case coordinateur
    /// A clause officer who passes execution on to local facilitators.
    case relais
}

extension Post {
    /// - Parameter date: nil asks for no day in particular, so that no convention is too early or too late.
    public func state(on date: CivilDate?) -> PostState {
        if status == .candidature { return .candidature }
        if let date, let start, start > date { return .aVenir }
        if let date, let end, end < date { return .expire }
        switch quality {
        case .facilitateur: return .actif
        case .coordinateur: return .coordinateur
        case .relais: return .relais
        }
    }
}
