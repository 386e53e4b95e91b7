extension BuiltInFunctions {
  /// Dates and times.
  static let times = """
    age:interval timestamp timestamp,timestamp timestamptz timestamptz,timestamptz
    clock_timestamp:timestamptz () date:date timestamp timestamptz date_bin:timestamp
    interval,timestamp,timestamp date_bin:timestamptz interval,timestamptz,timestamptz
    date_part:float8 text,date text,interval text,time text,timestamp text,timestamptz
    text,timetz date_trunc:interval text,interval date_trunc:timestamp text,timestamp
    date_trunc:timestamptz text,timestamptz text,timestamptz,text extract:numeric text,date
    text,interval text,time text,timestamp text,timestamptz text,timetz interval:interval
    interval,int4 time isfinite:bool date interval timestamp timestamptz justify_days:interval
    interval justify_hours:interval interval justify_interval:interval interval make_date:date
    int4,int4,int4 make_interval:interval int4?,int4?,int4?,int4?,int4?,int4?,float8?
    make_time:time int4,int4,float8 make_timestamp:timestamp int4,int4,int4,int4,int4,float8
    make_timestamptz:timestamptz int4,int4,int4,int4,int4,float8
    int4,int4,int4,int4,int4,float8,text now:timestamptz () overlaps:bool
    time,interval,time,interval time,interval,time,time time,time,time,interval
    time,time,time,time timestamp,interval,timestamp,interval
    timestamp,interval,timestamp,timestamp timestamp,timestamp,timestamp,interval
    timestamp,timestamp,timestamp,timestamp timestamptz,interval,timestamptz,interval
    timestamptz,interval,timestamptz,timestamptz timestamptz,timestamptz,timestamptz,interval
    timestamptz,timestamptz,timestamptz,timestamptz timetz,timetz,timetz,timetz
    statement_timestamp:timestamptz () time:time interval time,int4 timestamp timestamptz timetz
    timeofday:text () timestamp:timestamp date date,time timestamp,int4 timestamptz
    timestamptz:timestamptz date date,time date,timetz timestamp timestamptz,int4 timetz:timetz
    time timestamptz timetz,int4 timezone:timestamp interval,timestamptz text,timestamptz
    timezone:timestamptz interval,timestamp text,timestamp timezone:timetz interval,timetz
    text,timetz to_date:date text,text to_timestamp:timestamptz float8 text,text
    transaction_timestamp:timestamptz ()

    """
}
