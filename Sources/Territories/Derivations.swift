internal import Synchronization

/// What others make of a gazetteer's codes and names, once for all its copies, those that count other people too.
///
///     let index = gazetteer.derived.value { NameIndex(gazetteer) }
public final class Derivations: Sendable {
    private let made = Mutex<[ObjectIdentifier: any Sendable]>([:])

    init() {}

    /// The one value of its type.
    /// - Parameter make: called by who asks first; others wait for it.
    public func value<Value: Sendable>(_ make: () -> Value) -> Value {
        made.withLock { made in
            if let known = made[ObjectIdentifier(Value.self)] as? Value { return known }
            let value = make()
            made[ObjectIdentifier(Value.self)] = value
            return value
        }
    }
}
