package spillway.world;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a firm's productivity grew by; the order is that of every list of channels. */
public enum Channel {
    /** Own research. */
    OWN_RD,
    /** Imitation of foreign technology. */
    IMITATION,
    /** Spillover within the city. */
    LOCAL,
    /** Spillover from other cities. */
    NEIGHBOURS,
    /** Spillover from Hong Kong. */
    HONG_KONG,
    /** Spillover from foreign firms. */
    FDI,
    /** Making to buyers' specifications. */
    ORDERS,
    /** The unexplained trend. */
    TREND;

    /** Names in logs, in order. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(channel -> channel.label).toList();

    /** Its row in {@link Flows#learning}. */
    public final int row = ordinal();

    /** The word for it in logs. */
    public final String label = name().toLowerCase(Locale.ROOT);
}
