import Glibc
public import Languages

extension LocalizedText {
    /// Why the system refused. Source: POSIX.1-2017, `errno.h`.
    init(system code: CInt) {
        let english = unsafe String(cString: strerror(code))
        let italian =
            switch code {
            case ENOENT: "il file o la cartella non esiste"
            case EACCES, EPERM: "permesso negato"
            case EISDIR: "è una cartella"
            case ENOTDIR: "una parte del percorso non è una cartella"
            case ENOSPC, EDQUOT: "lo spazio su disco è esaurito"
            case EROFS: "il disco è di sola lettura"
            case EIO: "errore di lettura o scrittura del disco"
            case EMFILE, ENFILE: "sono aperti troppi file"
            case ENAMETOOLONG: "il nome è troppo lungo"
            default: "errore di sistema \(code) («\(english)»)"
            }
        self.init(it: italian, en: english)
    }

    /// What a database answered, with its own words quoted. Source: sqlite.org/rescode.html.
    ///
    /// - Parameter reason: of ``StoreError``: `SQLite 26: file is not a database`.
    public init(database reason: String) {
        let code = reason.hasPrefix("SQLite ") ? Int(reason.dropFirst(7).prefix { $0.isNumber }) : nil
        let italian =
            switch code.map({ $0 & 0xFF }) {
            case 5, 6: "la base dati è occupata da un altro programma"
            case 8: "la base dati è di sola lettura"
            case 10: "errore di lettura o scrittura del disco"
            case 11: "la base dati è danneggiata"
            case 13: "lo spazio su disco è esaurito"
            case 14: "il file della base dati non si può aprire"
            case 19: "i dati non rispettano un vincolo della base dati"
            case 26: "non è una base dati di DIME Geo che questa versione possa leggere"
            default: "la base dati ha risposto con un errore"
            }
        self.init(it: "\(italian) («\(reason)»)", en: reason)
    }
}
