package spillway.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a policy is worth comparing: what it asks, what theory or the source documents expect of it, and who pays.
 *
 * @param question what a comparison with the baseline answers; empty if it is not said
 * @param hypotheses expected sign by outcome: {@code +}, {@code -}, {@code 0} or {@code ?}
 * @param atFirst expected sign by outcome {@link #SOON} years after the policy's start, where it is said apart
 * @param expectedAfter years from the policy's start at which they are meant; 0 for the end of the runs
 * @param claims rows of the table of claims that it tests
 * @param cost what it costs, in a sentence; empty if it is not said
 * @param payer who pays; empty if it is not said
 * @param placebo whether it is there to change nothing, so that its differences from the baseline must be exactly zero
 */
public record PolicyCard(
        String question,
        Map<String, String> hypotheses,
        Map<String, String> atFirst,
        int expectedAfter,
        List<String> claims,
        String cost,
        String payer,
        boolean placebo) {

    /** Years of a policy after which comparisons tell its effects, and hypotheses may be meant. */
    public static final List<Integer> TOLD_AFTER = List.of(2, 5, 10, 20);

    /** Years of a policy after which what is expected at first is looked for. */
    public static final int SOON = 2;

    /** Nothing is said. */
    public static final PolicyCard BLANK = new PolicyCard("", Map.of(), Map.of(), 0, List.of(), "", "", false);

    /** Keeps its own copies. */
    public PolicyCard {
        hypotheses = Collections.unmodifiableMap(new LinkedHashMap<>(hypotheses));
        atFirst = Collections.unmodifiableMap(new LinkedHashMap<>(atFirst));
        claims = List.copyOf(claims);
    }
}
