using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>Takes a result apart, and fails when it is the other kind.</summary>
internal static class Expect
{
    /// <summary>The value.</summary>
    public static T Value<T>(HubResult<T> result)
        where T : class
    {
        Assert.True(result.TryGet(out var value, out var error), $"{error?.Code}: {error?.Message}");
        return value!;
    }

    /// <summary>The error, with that code.</summary>
    public static HubError Error<T>(HubResult<T> result, string code)
        where T : class
    {
        var error = Error(result);
        Assert.Equal(code, error.Code);
        return error;
    }

    /// <summary>The error.</summary>
    public static HubError Error<T>(HubResult<T> result)
        where T : class
    {
        Assert.False(result.TryGet(out _, out var error), "It went through.");
        return error!;
    }
}
