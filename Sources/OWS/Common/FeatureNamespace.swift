/// The XML namespace of the features of every layer, whichever protocol they leave by.
enum FeatureNamespace {
    static let uri = "http://dime.comune.venezia.it/geo"
    static let prefix = "dime"
}
