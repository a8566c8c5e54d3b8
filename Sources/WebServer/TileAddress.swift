internal import Foundation

/// Where the tiles of a base map are: `https://…/{z}/{x}/{y}.png`.
public struct TileAddress: Sendable {
    /// As it was given.
    public let template: String
    /// What pages may ask besides their own server.
    let origin: String

    /// - Returns: nil for what is no address of tiles over HTTP.
    public init?(_ template: String) {
        let parts = ["{z}", "{x}", "{y}"]
        let plain = parts.reduce(template) { $0.replacing($1, with: "0") }
        guard parts.allSatisfy(template.contains), let url = URL(string: plain), let host = url.host(),
            let scheme = url.scheme, ["http", "https"].contains(scheme),
            // Anything else would reach into the policy.
            host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) })
        else { return nil }
        self.template = template
        origin = "\(scheme)://\(host)" + (url.port.map { ":\($0)" } ?? "")
    }
}
