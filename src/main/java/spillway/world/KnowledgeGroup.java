package spillway.world;

import java.util.Arrays;
import java.util.List;

/** Knowledge group of a sector after Castellacci (2008); the order is that of every list of groups, and of the numbers in columns. */
public enum KnowledgeGroup {
    /** Advanced knowledge providers. */
    AKP,
    /** Mass production of goods. */
    MPG,
    /** Supporting infrastructure services. */
    SIS,
    /** Personal goods and services. */
    PGS;

    /** Names in order. */
    public static final List<String> NAMES =
            Arrays.stream(values()).map(KnowledgeGroup::name).toList();

    /** The number that stands for it in columns. */
    public final int code = ordinal();
}
