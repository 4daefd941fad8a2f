package spillway.world;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the income of a region's households comes from; the order is that of columns. */
public enum IncomeClass {
    /** Work as talent, with what cities add to it. */
    TALENT,
    /** Other work. */
    WORKERS,
    /** Firms and the bank. */
    OWNERS;

    /** Names in order. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(IncomeClass::name).toList();

    /** The word for it in names of metrics. */
    public final String label = name().toLowerCase(Locale.ROOT);
}
