package spillway.report;

import java.util.List;

/** The sectors' short names for readers, in the order of charts. */
public final class SectorNames {
    private static final List<String> CODES = List.of("K", "E", "B", "C", "N", "P", "G", "V");
    private static final List<String> NAMES = List.of(
            "knowledge services",
            "equipment",
            "electronics",
            "scale-intensive goods",
            "network services",
            "infrastructure, trade",
            "traditional goods",
            "other services");

    private SectorNames() {}

    /** A sector in words; its code where there are none. */
    public static String of(String code) {
        int at = CODES.indexOf(code);
        return at < 0 ? code : NAMES.get(at);
    }

    /** The place of a sector in the order of charts. */
    static int order(String code) {
        int at = CODES.indexOf(code);
        return at < 0 ? CODES.size() : at;
    }
}
