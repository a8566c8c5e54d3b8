/// The diagnostics of one run, in the order they were found: all the problems of a file come at once.
public struct Findings: Error, Hashable, Sendable {
    public private(set) var diagnostics: [Diagnostic] = []

    public init(_ diagnostics: [Diagnostic] = []) {
        self.diagnostics = diagnostics
    }

    public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
    public var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }

    public mutating func add(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

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
