namespace IntegrationHub.Engine.Manifests;

/// <summary>What a field's value means. The name in a manifest is the name here in small letters.</summary>
public enum FieldType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of the currency's smallest unit: 1099 is 10.99 USD and 1,099 JPY.</summary>
    Money,

    /// <summary>A three-letter ISO 4217 code, sent in small letters.</summary>
    Currency,

    /// <summary>A moment: Unix seconds, RFC 3339 or date math such as <c>now-7d</c>; sent as Unix seconds.</summary>
    Timestamp,

    /// <summary>An identifier of the service, often with a known prefix.</summary>
    Id,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>An http or https address.</summary>
    Url,

    /// <summary>A two-letter ISO 3166-1 country code in capitals.</summary>
    Country,

    /// <summary>One of a closed set of words.</summary>
    Enum,

    /// <summary>The caller's own keys with text values.</summary>
    Map,

    /// <summary>Several values of one kind.</summary>
    List,

    /// <summary>A group of named fields.</summary>
    Object,
}
