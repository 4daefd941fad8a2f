package spillway.model.variant;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Who makes the key inputs that the region needs. Where they come from matters under a blockade alone, which no variant has. */
final class KeyInputVariants {
    private KeyInputVariants() {}

    static List<DataVariant> all() {
        return List.of(
                variant("keys-home-more", "half of what is imported is made at home", home -> (1 + home) / 2),
                variant("keys-home-less", "half of what is made at home is imported", home -> home / 2));
    }

    private static DataVariant variant(String name, String how, DoubleUnaryOperator change) {
        return new DataVariant(
                name,
                "home shares of key inputs",
                "key_inputs.csv",
                "home_share",
                "C",
                how,
                false,
                data -> data.keyHomeShare =
                        Arrays.stream(data.keyHomeShare).map(change).toArray());
    }
}
