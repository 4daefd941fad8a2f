package spillway.model.verdict;

import java.util.List;
import java.util.stream.Stream;

/** The three sets of regions every verdict is printed for. */
public final class RegionSets {
    /** The nine mainland cities of the delta: the headline. */
    public static final RegionSet NINE = new RegionSet(
            "nine",
            "nine mainland cities",
            List.of(
                    "Guangzhou",
                    "Shenzhen",
                    "Dongguan",
                    "Foshan",
                    "Huizhou",
                    "Zhuhai",
                    "Zhongshan",
                    "Jiangmen",
                    "Zhaoqing"));
    /** The nine with Hong Kong and Macao. */
    public static final RegionSet ELEVEN =
            joined("eleven", "eleven cities of the Greater Bay Area", NINE, "Hong Kong", "Macao");
    /** The eleven with the three outer parts of the province. */
    public static final RegionSet FOURTEEN =
            joined("fourteen", "all fourteen regions", ELEVEN, "East Guangdong", "West Guangdong", "North Guangdong");
    /** The cities that the design of the model names as the cluster, from before any run: the second definition of the core. */
    public static final List<String> NAMED_CORE = List.of("Shenzhen", "Dongguan", "Huizhou");
    /** Headline first. */
    public static final List<RegionSet> ALL = List.of(NINE, ELEVEN, FOURTEEN);

    private RegionSets() {}

    /**
     * The set with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RegionSet of(String code) {
        return ALL.stream()
                .filter(set -> set.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no set of regions is called " + code));
    }

    private static RegionSet joined(String code, String name, RegionSet first, String... more) {
        return new RegionSet(
                code,
                name,
                Stream.concat(first.regions().stream(), List.of(more).stream()).toList());
    }
}
