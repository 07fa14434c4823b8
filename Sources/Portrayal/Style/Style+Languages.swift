import Languages

extension Style {
    /// The style with its titles in a language, where someone wrote them in it: for legends and for lists of styles.
    ///
    /// - Parameter language: a tag such as `en`.
    public func localized(_ language: String) -> Style {
        mappingTitles { title, titles in titles[language] ?? title }
    }

    /// The style with what others call its titles in a language; a title that the document has in it stays.
    ///
    /// - Parameter translations: by the title as it stands in the document.
    public func translated(into language: String, _ translations: [String: String]) -> Style {
        var style = self
        func translate(_ title: String?, _ titles: inout [String: String]) {
            guard let title, titles[language] == nil else { return }
            titles[language] = translations[title]
        }
        translate(style.title, &style.titles)
        for index in style.featureTypeStyles.indices {
            translate(style.featureTypeStyles[index].title, &style.featureTypeStyles[index].titles)
            for rule in style.featureTypeStyles[index].rules.indices {
                let title = style.featureTypeStyles[index].rules[rule].title
                translate(title, &style.featureTypeStyles[index].rules[rule].titles)
            }
        }
        return style
    }

    /// Every title in it, as it stands in the document.
    public var allTitles: Set<String> {
        let inner = featureTypeStyles.flatMap { [$0.title] + $0.rules.map(\.title) }
        return Set(([title] + inner).compactMap(\.self))
    }

    private func mappingTitles(_ change: (String?, [String: String]) -> String?) -> Style {
        var style = self
        style.title = change(title, titles)
        for (index, inner) in featureTypeStyles.enumerated() {
            style.featureTypeStyles[index].title = change(inner.title, inner.titles)
            for (position, rule) in inner.rules.enumerated() {
                style.featureTypeStyles[index].rules[position].title = change(rule.title, rule.titles)
            }
        }
        return style
    }
}
