namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>One declared parameter of an operation.</summary>
internal sealed record Parameter(string Name, ParameterType Type, bool IsRequired = false)
{
    /// <summary>True when an empty string unsets it instead of being wrong.</summary>
    public bool CanBeEmpty { get => field && !IsRequired; init; } = Type.CanBeEmpty;

    public Parameter Required() => this with { IsRequired = true };

    /// <summary>The same parameter, which nothing unsets: a name that an object always has.</summary>
    public Parameter NeverEmpty() => this with { CanBeEmpty = false };

    /// <summary>The same parameter, which an empty string unsets.</summary>
    public Parameter Unsettable() => this with { Type = new UnsettableType(Type), CanBeEmpty = true };

    /// <summary>An object parameter with members that change nothing.</summary>
    public Parameter Ignoring(params string[] names) => this with { Type = ((ObjectType)Type).With(Ignored(names)) };

    /// <summary>An object parameter with members that the sandbox refuses to pretend.</summary>
    public Parameter Refusing(params string[] names) => this with { Type = ((ObjectType)Type).With(Unsupported(names)) };

    public static Parameter Text(string name, int maxLength = 5_000) => new(name, new TextType(maxLength));

    public static Parameter Email(string name) => new(name, new EmailType());

    public static Parameter Url(string name) => new(name, new UrlType());

    public static Parameter Integer(string name, long minimum = long.MinValue, long maximum = long.MaxValue) =>
        new(name, new IntegerType(minimum, maximum));

    public static Parameter Decimal(string name) => new(name, new DecimalType());

    /// <summary>A number with a fraction, above 0 up to so much, such as a percentage.</summary>
    public static Parameter Number(string name, decimal maximum, bool isAboveZero = false) => new(name, new NumberType(maximum, isAboveZero));

    public static Parameter Boolean(string name) => new(name, new BooleanType());

    /// <summary>The last second that a parameter may name, at the end of the year 2999: what is added to it is a time still.</summary>
    public const long LastSecond = 32_503_679_999;

    /// <summary>Unix seconds.</summary>
    public static Parameter Timestamp(string name) => new(name, new IntegerType(0, LastSecond));

    public static Parameter Choice(string name, params string[] values) => new(name, new ChoiceType(values));

    public static Parameter UnsettableChoice(string name, params string[] values) => new(name, new ChoiceType(values, true));

    /// <summary>A list of a few known words.</summary>
    public static Parameter Choices(string name, params string[] values) => new Parameter(name, new ListType(new ChoiceType(values), 1_000)).NeverEmpty();

    public static Parameter Object(string name, params Parameter[] members) => new(name, new ObjectType(members));

    public static Parameter UnsettableObject(string name, params Parameter[] members) =>
        new(name, new ObjectType(members, true));

    public static Parameter Objects(string name, int maxItems, params Parameter[] members) =>
        new(name, new ListType(new ObjectType(members), maxItems));

    public static Parameter Texts(string name, int maxItems = 100) => new(name, new ListType(new TextType(), maxItems));

    /// <summary>An object for each of some keys that the caller chooses: <c>currency_options[eur][unit_amount]=…</c>.</summary>
    public static Parameter Map(string name, params Parameter[] members) => new(name, new MapType(new ObjectType(members)));

    public static Parameter Metadata(string name = "metadata") => new(name, new MetadataType());

    /// <summary>A time, or bounds for one: <c>created[gte]=…</c>.</summary>
    public static Parameter Range(string name) => new(name, new EitherType(
        new IntegerType(),
        new ObjectType([Integer("gt"), Integer("gte"), Integer("lt"), Integer("lte")])));

    /// <summary>Accepted without effect.</summary>
    public static IEnumerable<Parameter> Ignored(params string[] names) => names.Select(n => new Parameter(n, new OpenType()));

    /// <summary>Kept as sent and shown again.</summary>
    public static Parameter Open(string name) => new(name, new OpenType());

    /// <summary>Refused with a sentence that says the sandbox does not do it.</summary>
    public static IEnumerable<Parameter> Unsupported(params string[] names) =>
        names.Select(n => new Parameter(n, new UnsupportedType()));
}
