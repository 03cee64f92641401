## Import av den gamla listan
