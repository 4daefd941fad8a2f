package spillway.gui;

/** What the map can show on top of a layer. */
enum Overlay {
    /** Links, on the day on which they open and for a year. */
    LINKS("Links that opened in the last year", 'L', true),
    /** Firms. */
    FIRMS("Firms, by sector and origin", 'F', false),
    /** Moves of talent. */
    TALENT_MOVES("Moves of talent in the last year", 'T', false),
    /** Arrivals of investors. */
    INVESTORS("Arrivals of investors in the last year", 'I', false),
    /** Firms that came and went; firms do not move in the model. */
    TURNOVER("Firms founded and closed in the last year", 'U', false);

    private final String label;
    private final char key;
    private final boolean first;

    Overlay(String label, char key, boolean first) {
        this.label = label;
        this.key = key;
        this.first = first;
    }

    /** Its name for people. */
    String label() {
        return label;
    }

    /** The letter that shows and hides it, together with the control key. */
    char key() {
        return key;
    }

    /** Whether it is shown when the window opens. */
    boolean shownAtFirst() {
        return first;
    }
}
