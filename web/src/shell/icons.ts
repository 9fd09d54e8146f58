import { ChatLineSquare, CircleCheck, Connection, DataAnalysis, DataLine, Document, Download, Finished, Key, Link, List, Medal, Monitor, Odometer, Operation, PriceTag, Promotion, QuestionFilled, SetUp, Share, Stamp, Switch, Tickets, TrendCharts, Upload, User, UserFilled, VideoPlay, View } from '@element-plus/icons-vue'
import type { Component } from 'vue'

export const ICONS: Record<string, Component> = { ChatLineSquare, CircleCheck, Connection, DataAnalysis, DataLine, Document, Download, Finished, Key, Link, List, Medal, Monitor, Odometer, Operation, PriceTag, Promotion, QuestionFilled, SetUp, Share, Stamp, Switch, Tickets, TrendCharts, Upload, User, UserFilled, VideoPlay, View }
