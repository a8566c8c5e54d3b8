/// The diagnostics of one run, in the order they were found: all the problems of a file come at once.
public struct Findings: Error, Hashable, Sendable {
    /// Errors and warnings together.
    public private(set) var diagnostics: [Diagnostic] = []

    public init(_ diagnostics: [Diagnostic] = []) {
        self.diagnostics = diagnostics
    }

    /// What forbids a result, in the order found.
    public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
    /// What a result must be read with, in the order found.
    public var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }

    /// Puts a diagnostic after those found before.
    public mutating func add(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Puts those of a further step after these, in their order.
    public mutating func add(contentsOf other: Findings) {
        diagnostics += other.diagnostics
    }

    /// Runs a step that may fail whole; its error joins the findings and the step yields nil.
    public mutating func attempt<Value>(_ step: () throws -> Value) throws -> Value? {
        do {
            return try step()
        } catch let diagnostic as Diagnostic {
            add(diagnostic)
        } catch let findings as Findings {
            add(contentsOf: findings)
        }
        return nil
    }

    /// - Throws: the findings themselves when one of them is an error.
    public func throwIfErrors() throws(Findings) {
        if !errors.isEmpty { throw self }
    }
}
