/// What a program does before it opens files that came from elsewhere.
public enum ForeignFiles {
    /// From here on a file opens nothing but itself: no layer follows what a file names, and nothing asks the network.
    /// Holds for the rest of the process.
    public static func confine() { GDAL.confine() }
}
