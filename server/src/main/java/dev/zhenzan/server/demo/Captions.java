package dev.zhenzan.server.demo;

import java.util.List;

/**
 * Captions for made-up works. A topic of the world becomes a vertical, so that works of one creator
 * are about one thing; the words are those that verticals' vocabularies know.
 */
enum Captions {
  FOOD("food", "美食;家常菜", "十分钟家常菜，下班回家也能做", "红烧肉的糖色这样炒不会苦", "早餐吃什么：鸡蛋饼的三种做法", "空气炸锅烤鸡翅，外酥里嫩"),
  TRAVEL("travel", "旅行;自驾", "自驾川西第三天，路况和住宿都说清楚", "周末去哪儿：两小时车程的古镇", "露营装备清单，新手照着买", "酒店避坑，看这五点"),
  BEAUTY("beauty", "美妆;护肤", "油皮夏天的底妆，八小时不脱", "早C晚A怎么排，先看皮肤状态", "平价口红试色，黄皮也能涂", "卸妆的顺序很多人弄反了"),
  FITNESS("fitness", "健身;减脂", "在家练背，一根弹力带就够", "跑步膝盖疼，先改这个动作", "减脂期的晚餐，一周不重样", "每天十分钟拉伸，跟练版"),
  PARENTING("parenting", "亲子;育儿", "宝宝辅食：六个月开始这样加", "带娃出门的包里装什么", "孩子发脾气的时候先别讲道理", "绘本怎么读，孩子才愿意听"),
  AGRICULTURE("agriculture", "三农;种植", "今年玉米这样种，亩产多两成", "果园剪枝，看清花芽再下手", "农村老家的一天，收麦子", "大棚番茄的水肥管理"),
  GAMING("gaming", "游戏;攻略", "新版本打野路线，前三分钟怎么走", "手残党也能过的关卡打法", "这个赛季的上分阵容", "开黑名场面合集"),
  KNOWLEDGE("knowledge", "知识;职场", "面试自我介绍，别再背简历", "考证到底有没有用，算一笔账", "合同里这三条一定要看", "Excel 一个函数省两小时"),
  LOCAL("local", "本地;探店", "城南这家面馆开了二十年", "人均五十的烧烤，排队值不值", "周末带娃去的免费公园", "老街的早市，六点就要来");

  private final String category;
  private final String tags;

  /** One a line. */
  private final String texts;

  Captions(String category, String tags, String... texts) {
    this.category = category;
    this.tags = tags;
    this.texts = String.join("\n", texts);
  }

  /** Those of a topic such as {@code topic-17}. */
  static Captions of(String topic) {
    int number = Integer.parseInt(topic.substring(topic.indexOf('-') + 1));
    return values()[number % values().length];
  }

  String category() {
    return category;
  }

  /** With semicolons between. */
  String tags() {
    return tags;
  }

  /** The caption of the n-th work. */
  String text(int n) {
    List<String> all = texts.lines().toList();
    return all.get(n % all.size());
  }
}
