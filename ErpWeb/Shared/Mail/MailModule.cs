namespace ErpWeb.Shared.Mail;

/// <summary>Mail by SMTP, in the background.</summary>
public static class MailModule
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<SmtpSettings>(configuration.GetSection("Smtp"))
        .AddSingleton<MailQueue>()
        .AddSingleton<MailSender>()
        .AddSingleton<MailRounds>()
        .AddHostedService<MailDelivery>();
}
