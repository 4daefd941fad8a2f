package spillway.model.variant;

import java.util.TreeMap;
import java.util.function.Consumer;
import spillway.model.RegionalData;

/**
 * The data with one input otherwise. The files are not touched: the change is made to what was read of them.
 *
 * @param name one word for tables and plans; unique
 * @param input what is changed, in words
 * @param file the file that holds it
 * @param columns its columns there
 * @param letter its letter of confidence, A to C
 * @param how what is done to it, in words
 * @param decides whether the label of a run may be told only if it survives this variant
 * @param change gives a copy of the data other arrays; must not write into the arrays that are there
 */
public record DataVariant(
        String name,
        String input,
        String file,
        String columns,
        String letter,
        String how,
        boolean decides,
        Consumer<RegionalData> change) {

    /** The data with the input changed, under a digest of their own, so that solved base years are not mixed up. */
    public RegionalData of(RegionalData data) {
        RegionalData other = data.copy();
        change.accept(other);
        other.fileHashes = new TreeMap<>(data.fileHashes);
        other.fileHashes.put("variant", name);
        return other;
    }
}
