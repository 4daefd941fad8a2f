package spillway.world;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What digital activity cannot do without, taken as a composite (key inputs); the order is that of every list of them. */
public enum KeyInput {
    /** Chips and what makes them; made at home by electronics. */
    CHIPS("B"),
    /** Data in usable form, with their storage and exchange; made at home by telecommunications and internet. */
    DATA("N"),
    /** Algorithms and software; made at home by knowledge services. */
    ALGORITHMS("K");

    /** Names in files and parameters, in order. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(input -> input.label).toList();

    /** The word for it in files and parameters. */
    public final String label = name().toLowerCase(Locale.ROOT);

    private final String maker;

    KeyInput(String maker) {
        this.maker = maker;
    }

    /** Index of the sector that makes it at home; -1 if there is no such sector. */
    public int makerIn(Structure structure) {
        return Arrays.asList(structure.sectors).indexOf(maker);
    }
}
