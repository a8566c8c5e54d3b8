/// A bar of a round number of kilometres.
public struct ScaleBar: Hashable, Sendable {
    /// What it stands for on the ground: 1, 2 or 5 times a power of ten.
    public let kilometres: Double
    /// How long it is on the page.
    public let millimetres: Double

    /// The longest of 1, 2 and 5 times a power of ten that fits.
    public init(metresPerMillimetre: Double, longestMillimetres: Double) {
        let longest = metresPerMillimetre * longestMillimetres / 1000
        var power = 1e-3
        while power * 10 <= longest { power *= 10 }
        kilometres = [5.0, 2, 1].map { $0 * power }.first { $0 <= longest } ?? power
        millimetres = kilometres * 1000 / metresPerMillimetre
    }
}
