/// The words that tell what part a place has in the matter, in Italian, Venetian and English, folded.
enum RoleWords {
    struct Cue: Sendable {
        var words: [String]
        var part: MentionRole.Part
        var weight: Double
        /// Counts only with nothing but small words between it and the place.
        var isClose: Bool
    }

    /// Part, log-odds, `close` where the place has to follow at once, and the phrases.
    private static let table: [(MentionRole.Part, Double, isClose: Bool, String)] = [
        (
            .residence, -3.2, false,
            "abito,abita,abitiamo,abitano,abitavo,abitando,abitante,abitanti,abitazione,risiedo,risiede,risiediamo,residente,"
                + "residenti,residenza,domicilio,domiciliato,domiciliata,vivo,vive,viviamo,vivono,vivendo,alloggio,alloggia,"
                + "alloggiamo,soggiorno,soggiorniamo,live,lives,resident,residents,residence,reside,staying,io sto,mi sto,"
                + "mi stago,a casa,verso casa,da casa,casa mia e,mia casa e,dove vivo,casa nostra e,nostra casa e,condominio di,"
                + "my home is,my house is,my flat is,our flat is,my apartment is,our hotel is,my hotel is,our apartment is"
        ),
        (
            .residence, -2.2, false,
            "mi chiamo,signora,signor,sig,sigra,proprietario,proprietaria,titolare,inquilino,inquilina,amministratore,"
                + "amministratrice,custode,gestore,owner,landlord,tenant"
        ),
        (.residence, -2.6, true, "sto,stiamo,stago,stemo,stavo,stay,sta de casa,stago de casa,casa,home,abitassion"),
        (
            .possession, -2.6, true,
            "lavoro,lavora,lavoriamo,lavorando,work,works,working,studio,studia,vado a scuola,va a scuola,iscritto,iscritta,"
                + "parcheggio sempre,parcheggiato,parcheggiata,frequenta,frequento,ricoverato,ricoverata,impiegato,impiegata"
        ),
        (
            .contact, -3.6, false,
            "contattarmi,contattarci,contattatemi,contattateci,recapito,recapiti,segnalante,richiedente,mittente,denunciante,"
                + "firmatario,firmato,firma,chiamante,esponente,mio indirizzo,nostro indirizzo,suo indirizzo,mio domicilio,"
                + "indirizzo per la risposta,per la risposta,rispondermi,rispondere,rispondetemi,indirizzo di casa,"
                + "indirizzo personale,indirizzo privato,dati anagrafici,anagrafica,nato,nata,saluti,cordialmente,in fede,"
                + "corrispondenza,comunicazioni,fatturazione,intestatario,intestata,intestato,my address,our address,"
                + "contact me,contact us,reply to,write to me,reach me,regards,sincerely,yours,richiamarmi,spedire,spedite,inviare"
        ),
        (
            .journey, -1.6, false,
            "andando,venendo,tornando,rientrando,partendo,uscendo,provenendo,vengo,venivo,parto,partito,partita,provengo,"
                + "tornavo,rientravo,uscivo,andavo,vado,diretto,diretta,diretti,diretto a,in direzione,direzione,per andare,"
                + "per arrivare,per raggiungere,porta a,porta in,porta al,porta alla,conduce,coming,walking,going,heading,"
                + "on my way,on the way,returning,driving,cycling,vegno,tornavo,andavimo,vegnindo"
        ),
        (
            .journey, -1.6, false,
            "andare,recarmi,recandomi,arrivo da,viaggio,tragitto,percorso da,appuntamento,strada per"
        ),
        (
            .journey, -0.9, false,
            "passando,passavo,passo,passato,passata,attraversando,attraversato,passing,passed,crossed"
        ),
        (.journey, -1.6, true, "verso,towards,toward"),
        (
            .settled, -2.6, false,
            "avete sistemato,avete riparato,avete aggiustato,avete pulito,avete risolto,avete tolto,avete rimosso,"
                + "avete sostituito,avete asfaltato,avete rifatto,avete chiuso,avete messo a posto,avete gia sistemato,"
                + "avete gia riparato,avete gia pulito,avete gia risolto,hanno sistemato,hanno riparato,hanno aggiustato,"
                + "hanno pulito,hanno risolto,hanno sostituito,hanno asfaltato,hanno rifatto,hanno gia sistemato,"
                + "hanno gia riparato,stato sistemato,stata sistemata,stati sistemati,state sistemate,stato riparato,"
                + "stata riparata,stati riparati,state riparate,stato risolto,stata risolta,stato pulito,stata pulita,"
                + "stato aggiustato,stata aggiustata,gia sistemato,gia sistemata,gia riparato,gia riparata,gia risolto,"
                + "gia risolta,gia pulito,gia pulita,a posto,e sistemato,e risolto,tutto bene,tutto ok,been fixed,"
                + "been repaired,been cleaned,was fixed,was repaired,you fixed,you repaired,already fixed,already repaired,"
                + "they fixed,you cleaned,is fine,all right,ga sistema,ga giusta,ga meso a posto"
        ),
        (
            .earlier, -1.8, false,
            "avevo scritto,avevo indicato,avevo detto,avevo segnalato,avevamo segnalato,avevamo scritto,ho gia segnalato,"
                + "abbiamo gia segnalato,gia segnalato,gia segnalata,avevo gia segnalato,avevo gia scritto,per errore,"
                + "per sbaglio,erroneamente,i wrote,i had written,i said,already reported,i reported,by mistake,"
                + "altra segnalazione,precedente segnalazione,segnalazione precedente,vecchia segnalazione"
        ),
        (
            .earlier, -0.8, false,
            "settimana scorsa,mese scorso,anno scorso,altra volta,volta scorsa,scorsa settimana,scorso mese,scorso anno,"
                + "tempo fa,anni fa,mesi fa,in passato,una volta,last week,last month,last year,last time,months ago,years ago"
        ),
        (
            .denied, -4, true,
            "non,not,anziche,invece di,invece che,al posto di,piuttosto che,instead of,rather than,mica,non piu,"
                + "non si tratta,non parlo,non intendo,non e,non era,non sono,non mi riferisco,it is not,isn t,wasn t,aren t,"
                + "escluso,esclusa,tranne,eccetto,except"
        ),
        (
            .likeness, -2.4, true,
            "stesso problema di,stessa situazione di,stessa cosa di,same problem as,come,come gia,come quello,come quella,come quelli,come quelle,uguale,simile,identico,stesso,stessa,"
                + "rispetto a quello,rispetto a quella,a differenza,diversamente,like,like the one,unlike,same as,similar,compared"
        ),
        (
            .contact, -0.9, true,
            "scrivo,scriviamo,chiamo,chiamiamo,telefono,telefoniamo,writing,calling,vi scrivo,le scrivo"
        ),
        (
            .site, 1.6, false,
            "c e,ci sono,c era,c erano,ci stanno,ghe xe,ghe saria,ghe sta,ghe,gh e,there is,there s,there are,segnalo,segnaliamo,"
                + "segnala,segnalano,segnalare,segnalazione,vedo,vediamo,vede,visto,vista,viste,visti,vedevo,notato,notiamo,"
                + "trovato,trovata,trovo,trova,trovano,trovate,presenza,lamenta,lamento,riferisce,riferiscono,manca,mancano,"
                + "noticed,saw,found,spotted,seen,report,see,go visto,cata,go trova,go cata,scrivo per,scriviamo per,"
                + "chiamo per,chiede,chiedo,servirebbe,serve,occorre,venite,vegni,mandate,mandare,send,danneggiato,"
                + "rotto,rotta,rotti,rotte,caduto,caduta,guasto,broken,inciampato,inciampata,caduti"
        ),
        (
            .site, 2.6, false,
            "luogo,luogo del problema,ubicazione,problema e,problema si trova,il punto e,il posto e,guasto e,guasto si trova,"
                + "oggetto della segnalazione,intervento richiesto,intervento in,sopralluogo,precisamente,esattamente,"
                + "la buca e,si trova,si trovano,luogo dell intervento,luogo segnalazione,location,problem is,issue is,"
                + "precisely,exactly,intendevo,volevo dire,parlo di,mi riferisco,si tratta di,corretto e,giusto e,"
                + "indirizzo corretto,indirizzo giusto,indirizzo esatto,indirizzo dell intervento,indirizzo del problema,"
                + "i meant,i mean,correct address"
        ),
        (.site, 1, false, "adesso,ora,oggi,stavolta,questa volta,now,this time,today,desso,anche"),
        (.site, 1.2, true, "indirizzo,indirizzo e,posizione,dove,zona,address"),
    ]

    /// By their first word, the longest first.
    private static let cues: [String: [Cue]] = {
        var cues: [String: [Cue]] = [:]
        for (part, weight, isClose, phrases) in table {
            for phrase in phrases.split(separator: ",") {
                let words = phrase.split(separator: " ").map(String.init)
                cues[words[0], default: []].append(Cue(words: words, part: part, weight: weight, isClose: isClose))
            }
        }
        return cues.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    /// The longest phrase that begins at a unit and ends in the range.
    static func cue(at index: Int, in units: [Unit], before end: Int) -> Cue? {
        cues[units[index].word]?.first { cue in
            index + cue.words.count <= end
                && zip(index..., cue.words).allSatisfy { units[$0].word == $1 }
        }
    }

    /// What people have, and the words that say that it is theirs: `ho un negozio in via Piave`.
    static let owned: Set<String> = [
        "negozio", "ufficio", "studio", "bottega", "attivita", "ditta", "azienda", "bar", "ristorante", "hotel",
        "albergo",
        "casa", "appartamento", "magazzino", "garage", "laboratorio", "scuola", "sede", "ambulatorio", "shop", "office",
        "store", "restaurant", "house", "home", "flat", "apartment", "school", "edicola", "farmacia", "officina",
        "posto",
        "lavoro", "botega", "palestra", "parrocchia", "cantina", "stanza", "place", "locale", "palazzo", "condominio",
    ]
    static let owners: Set<String> = [
        "ho", "abbiamo", "ha", "hanno", "gestisco", "gestiamo", "mio", "mia", "nostro", "nostra", "suo", "sua", "my",
        "our",
        "his", "her", "have", "go", "gavemo", "loro", "their", "has", "avevo", "conduco", "possiedo",
    ]
    /// What is before, under, beside what is theirs is the place.
    static let besides: Set<String> = [
        "davanti", "sotto", "vicino", "vicina", "fronte", "accanto", "fianco", "dietro", "sopra", "pressi", "fuori",
        "presso", "outside", "near", "opposite", "behind", "beside", "below", "front", "next", "rente", "visin", "soto",
        "altezza", "ingresso", "entrata", "portone", "porta",
    ]
    /// Words that speak of the place that was just named.
    static let backward: Set<String> = [
        "dove", "quello", "quella", "quelli", "quelle", "che", "cui", "li", "qui", "qua", "where", "that", "which",
        "one",
        "la", "l", "lo", "ci", "proprio", "xe", "quel",
    ]
    /// Before a word of settling these say the opposite: `non avete ancora sistemato`.
    static let negations: Set<String> = [
        "non", "mai", "nessuno", "ancora", "not", "never", "no", "nobody", "quando", "senza", "dovete", "dovevate",
        "mica",
    ]
}
