package spillway.report;

import java.util.List;
import java.util.stream.Stream;

/** The regions by name, in the order of legends. */
final class Places {
    static final String EAST = "East Guangdong";
    static final String WEST = "West Guangdong";
    static final String NORTH = "North Guangdong";
    /** Cities of the Greater Bay Area. */
    static final List<String> BAY_AREA = List.of(
            "Guangzhou",
            "Shenzhen",
            "Foshan",
            "Dongguan",
            "Hong Kong",
            "Macao",
            "Zhuhai",
            "Huizhou",
            "Zhongshan",
            "Jiangmen",
            "Zhaoqing");
    /** Regions beyond the map. */
    static final List<String> OUTER = List.of(EAST, WEST, NORTH);

    static final List<String> ALL =
            Stream.concat(BAY_AREA.stream(), OUTER.stream()).toList();

    private Places() {}
}
