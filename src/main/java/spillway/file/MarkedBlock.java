package spillway.file;

/**
 * A part of a document that the program writes: what stands between the line {@code <!-- results: ID -->} and the next line
 * {@code <!-- end -->}. All else is people's.
 *
 * @param id what it holds
 */
public record MarkedBlock(String id) {
    private static final String END = "<!-- end -->";

    /** The line before it. */
    public String begin() {
        return "<!-- results: " + id + " -->";
    }

    /** What stands before it, the line of its begin excluded. */
    public String before(String page) {
        return page.substring(0, start(page));
    }

    /** {@code page} with {@code text} in it. */
    public String with(String page, String text) {
        int start = start(page);
        return page.substring(0, start) + begin() + "\n" + text.strip() + "\n"
                + page.substring(page.indexOf(END, start));
    }

    /**
     * Where it begins.
     *
     * @throws IllegalArgumentException if the page has no such block
     */
    private int start(String page) {
        int start = page.indexOf(begin());
        if (start < 0 || page.indexOf(END, start) < 0) {
            throw new IllegalArgumentException("it has no lines '" + begin() + "' and '" + END + "', in this order");
        }
        return start;
    }
}
