package spillway.report;

import java.util.Map;

/** The sources of direct investment, for readers. */
public final class SourceNames {
    private static final Map<String, String> NAMES = Map.of(
            "HK",
            "Hong Kong",
            "HMT",
            "Hong Kong, Macao, Taiwan",
            "EUUS",
            "Europe and United States",
            "JPKRTW",
            "Japan, Korea, Taiwan",
            "ROW",
            "rest of the world");

    private SourceNames() {}

    /**
     * A source in words; its code where there are none.
     *
     * @param hongKongApart whether Hong Kong is a source of its own beside this one
     */
    public static String of(String code, boolean hongKongApart) {
        return hongKongApart && code.equals("HMT") ? "Macao and others of HMT" : NAMES.getOrDefault(code, code);
    }
}
