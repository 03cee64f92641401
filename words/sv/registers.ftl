### Registret: åldrar, på sidan och på papperet.

register-ages-span = { $from }–{ $to } år
register-ages-one = { $from } år
register-ages-from = från { $from } år
register-ages-to = till och med { $to } år
register-ages-all = alla åldrar
