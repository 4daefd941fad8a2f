package spillway.gui;

import java.awt.Font;
import java.util.Map;
import spillway.report.Figure;

/** The names of the regions in English or Chinese. */
final class CityNames {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("Guangzhou", "\u5e7f\u5dde"),
            Map.entry("Shenzhen", "\u6df1\u5733"),
            Map.entry("Dongguan", "\u4e1c\u839e"),
            Map.entry("Foshan", "\u4f5b\u5c71"),
            Map.entry("Huizhou", "\u60e0\u5dde"),
            Map.entry("Zhuhai", "\u73e0\u6d77"),
            Map.entry("Zhongshan", "\u4e2d\u5c71"),
            Map.entry("Jiangmen", "\u6c5f\u95e8"),
            Map.entry("Zhaoqing", "\u8087\u5e86"),
            Map.entry("Hong Kong", "\u9999\u6e2f"),
            Map.entry("Macao", "\u6fb3\u95e8"),
            Map.entry("East Guangdong", "\u7ca4\u4e1c"),
            Map.entry("West Guangdong", "\u7ca4\u897f"),
            Map.entry("North Guangdong", "\u7ca4\u5317"));

    private CityNames() {}

    /** The Chinese name of a region; the English one where there is none. */
    static String chinese(String region) {
        return CHINESE.getOrDefault(region, region);
    }

    /** Whether the font of the map has the signs of all Chinese names, so that none becomes a box. */
    static boolean canBeWritten() {
        Font font = Figure.font(Font.BOLD, 11);
        return CHINESE.values().stream().allMatch(name -> font.canDisplayUpTo(name) < 0);
    }
}
